ALTER TABLE "access_log" DROP CONSTRAINT "access_log_user_id_users_id_fk";
--> statement-breakpoint
ALTER TABLE "access_log" DROP CONSTRAINT "access_log_unit_id_units_id_fk";
--> statement-breakpoint
ALTER TABLE "access_log" DROP CONSTRAINT "access_log_grant_id_grants_id_fk";
--> statement-breakpoint
ALTER TABLE "access_log" DROP CONSTRAINT "access_log_person_id_people_id_fk";
--> statement-breakpoint
ALTER TABLE "access_log" DROP CONSTRAINT "access_log_process_id_processes_id_fk";
