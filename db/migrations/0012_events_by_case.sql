DROP INDEX "process_events_by_process";--> statement-breakpoint
ALTER TABLE "process_events" DROP CONSTRAINT "process_events_recorded_at_process_id_version_pk";--> statement-breakpoint
ALTER TABLE "process_events" ADD CONSTRAINT "process_events_process_id_version_recorded_at_pk" PRIMARY KEY("process_id","version","recorded_at");