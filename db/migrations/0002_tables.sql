CREATE TABLE "access_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid,
	"process_id" uuid,
	"action" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deadlines" (
	"process_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"unit_id" uuid,
	"owed_by" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"met_at" timestamp with time zone,
	"status" text NOT NULL,
	CONSTRAINT "deadlines_process_id_kind_subject_pk" PRIMARY KEY("process_id","kind","subject")
);
--> statement-breakpoint
ALTER TABLE "deadlines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deviations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"process_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"unit_id" uuid,
	"drafted_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	"dismissed_reason" text,
	CONSTRAINT "deviations_once" UNIQUE NULLS NOT DISTINCT("process_id","kind","due_at","unit_id")
);
--> statement-breakpoint
ALTER TABLE "deviations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "process_events" (
	"process_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"section" text NOT NULL,
	"event" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_by" uuid,
	"unit_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	CONSTRAINT "process_events_recorded_at_process_id_version_pk" PRIMARY KEY("recorded_at","process_id","version")
) PARTITION BY RANGE ("recorded_at");
--> statement-breakpoint
ALTER TABLE "process_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"region_id" uuid NOT NULL,
	"municipality_code" text,
	"org_number" text
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"party" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"municipality_code" text,
	"hsa_id" text,
	"hours" text NOT NULL,
	"phone" text NOT NULL,
	"head_name" text NOT NULL,
	"head_phone" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
ALTER TABLE "units" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"recipient" text NOT NULL,
	"template" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"identifier_type" text NOT NULL,
	"identifier_value" text NOT NULL,
	"identifier_domain" text DEFAULT '' NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"protection" text DEFAULT 'none' NOT NULL,
	"municipality_code" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"language" text DEFAULT 'sv' NOT NULL,
	"interpreter" text,
	"deceased_on" date,
	CONSTRAINT "people_by_identifier" UNIQUE("identifier_type","identifier_domain","identifier_value")
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"municipality_code" text,
	"care_form" text,
	"valid_from" date NOT NULL,
	"version" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "policies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "process_links" (
	"from_process" uuid NOT NULL,
	"to_process" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "process_links_from_process_to_process_kind_pk" PRIMARY KEY("from_process","to_process","kind")
);
--> statement-breakpoint
ALTER TABLE "process_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "process_parties" (
	"process_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"party" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "process_parties_process_id_unit_id_party_pk" PRIMARY KEY("process_id","unit_id","party")
);
--> statement-breakpoint
ALTER TABLE "process_parties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "processes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"machine_version" text NOT NULL,
	"policy_version" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"state" jsonb NOT NULL,
	"status" text NOT NULL,
	"phase" text NOT NULL,
	"started_by_unit" uuid NOT NULL,
	"place_unit" uuid,
	"estimated_on" date,
	"certainty" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "processes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submissions" (
	"key" text NOT NULL,
	"user_id" uuid NOT NULL,
	"process_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"user_name" text NOT NULL,
	"password_hash" text NOT NULL,
	CONSTRAINT "credentials_user_name_unique" UNIQUE("user_name")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"assignment_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"role" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"profession" text NOT NULL,
	"phone" text NOT NULL,
	"hsa_id" text,
	"locale" text DEFAULT 'sv' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"unit_id" uuid NOT NULL,
	"process_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seen" (
	"user_id" uuid NOT NULL,
	"process_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seen_user_id_process_id_pk" PRIMARY KEY("user_id","process_id")
);
--> statement-breakpoint
ALTER TABLE "seen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work" (
	"process_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"bucket" text NOT NULL,
	"event" text,
	"task" text,
	"due_at" timestamp with time zone,
	"waits_for_unit" uuid,
	"waits_for_party" text,
	"waits_for_event" text,
	"waits_until" timestamp with time zone,
	"holder_user" uuid,
	"phase" text NOT NULL,
	"estimated_on" date,
	"version" integer NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "work_process_id_unit_id_pk" PRIMARY KEY("process_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "work" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviations" ADD CONSTRAINT "deviations_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviations" ADD CONSTRAINT "deviations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_events" ADD CONSTRAINT "process_events_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_events" ADD CONSTRAINT "process_events_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_events" ADD CONSTRAINT "process_events_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_events" ADD CONSTRAINT "process_events_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_links" ADD CONSTRAINT "process_links_from_process_processes_id_fk" FOREIGN KEY ("from_process") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_links" ADD CONSTRAINT "process_links_to_process_processes_id_fk" FOREIGN KEY ("to_process") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_parties" ADD CONSTRAINT "process_parties_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_parties" ADD CONSTRAINT "process_parties_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processes" ADD CONSTRAINT "processes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processes" ADD CONSTRAINT "processes_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processes" ADD CONSTRAINT "processes_started_by_unit_units_id_fk" FOREIGN KEY ("started_by_unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processes" ADD CONSTRAINT "processes_place_unit_units_id_fk" FOREIGN KEY ("place_unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen" ADD CONSTRAINT "seen_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen" ADD CONSTRAINT "seen_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_waits_for_unit_units_id_fk" FOREIGN KEY ("waits_for_unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_holder_user_users_id_fk" FOREIGN KEY ("holder_user") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_by_person" ON "access_log" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "deadlines_open" ON "deadlines" USING btree ("due_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "process_events_by_process" ON "process_events" USING btree ("process_id","version");--> statement-breakpoint
CREATE INDEX "units_by_region" ON "units" USING btree ("region_id","party");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("id") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "policies_by_region" ON "policies" USING btree ("region_id","valid_from");--> statement-breakpoint
CREATE INDEX "process_links_back" ON "process_links" USING btree ("to_process");--> statement-breakpoint
CREATE INDEX "process_parties_present" ON "process_parties" USING btree ("unit_id","process_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "processes_by_person" ON "processes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_by_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_key" ON "sign_in_attempts" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "assignments_by_user" ON "assignments" USING btree ("user_id","unit_id");--> statement-breakpoint
CREATE INDEX "assignments_by_unit" ON "assignments" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "notices_by_unit" ON "notices" USING btree ("unit_id","id");--> statement-breakpoint
CREATE INDEX "notices_by_process" ON "notices" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "work_by_unit" ON "work" USING btree ("unit_id","bucket","due_at","process_id");--> statement-breakpoint
CREATE INDEX "work_by_person" ON "work" USING btree ("person_id","unit_id");--> statement-breakpoint
CREATE POLICY "access_log_added_by_its_user" ON "access_log" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (user_id = (select my_user()) and unit_id = any((select my_units())::uuid[]));--> statement-breakpoint
CREATE POLICY "deadlines_seen_by_parties" ON "deadlines" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = deadlines.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "deadlines_added_by_parties" ON "deadlines" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = deadlines.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "deadlines_moved_by_parties" ON "deadlines" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = deadlines.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = deadlines.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "deadlines_removed_by_parties" ON "deadlines" AS PERMISSIVE FOR DELETE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = deadlines.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "deadlines_served_by_worker" ON "deadlines" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "deviations_seen_by_parties" ON "deviations" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = deviations.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "deviations_moved_by_parties" ON "deviations" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = deviations.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = deviations.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "deviations_served_by_worker" ON "deviations" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "process_events_seen_by_parties" ON "process_events" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = process_events.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "process_events_appended_by_parties" ON "process_events" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (unit_id = any((select my_units())::uuid[]) and (sent_by is null or sent_by = (select my_user())) and exists (
  select 1 from process_parties mine
  where mine.process_id = process_events.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "process_events_served_by_worker" ON "process_events" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "organisations_listed_for_staff" ON "organisations" AS PERMISSIVE FOR SELECT TO "web" USING (cardinality((select my_units())::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "organisations_served_by_worker" ON "organisations" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "units_listed_for_staff" ON "units" AS PERMISSIVE FOR SELECT TO "web" USING (cardinality((select my_units())::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "units_served_by_worker" ON "units" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_filled_by_staff" ON "outbox" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (cardinality((select my_units())::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "outbox_served_by_worker" ON "outbox" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_seen_by_parties" ON "people" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = people.id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "people_served_by_worker" ON "people" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "policies_listed_for_staff" ON "policies" AS PERMISSIVE FOR SELECT TO "web" USING (cardinality((select my_units())::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "policies_served_by_worker" ON "policies" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "process_links_seen_by_parties" ON "process_links" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = process_links.from_process and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and exists (
  select 1 from process_parties mine
  where mine.process_id = process_links.to_process and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "process_links_made_by_parties" ON "process_links" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = process_links.from_process and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and exists (
  select 1 from process_parties mine
  where mine.process_id = process_links.to_process and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "process_links_served_by_worker" ON "process_links" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "process_parties_seen_by_parties" ON "process_parties" AS PERMISSIVE FOR SELECT TO "web" USING (unit_id = any((select my_units())::uuid[]) or is_party(process_id, (select my_units())::uuid[]));--> statement-breakpoint
CREATE POLICY "process_parties_added_by_parties" ON "process_parties" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (is_party(process_id, (select my_units())::uuid[]));--> statement-breakpoint
CREATE POLICY "process_parties_moved_by_parties" ON "process_parties" AS PERMISSIVE FOR UPDATE TO "web" USING (is_party(process_id, (select my_units())::uuid[])) WITH CHECK (unit_id = any((select my_units())::uuid[]) or is_party(process_id, (select my_units())::uuid[]));--> statement-breakpoint
CREATE POLICY "process_parties_served_by_worker" ON "process_parties" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "processes_seen_by_parties" ON "processes" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = processes.id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "processes_moved_by_parties" ON "processes" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = processes.id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = processes.id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "processes_served_by_worker" ON "processes" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "submissions_seen_by_sender" ON "submissions" AS PERMISSIVE FOR SELECT TO "web" USING (user_id = (select my_user()));--> statement-breakpoint
CREATE POLICY "submissions_kept_by_sender" ON "submissions" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (user_id = (select my_user()) and exists (
  select 1 from process_parties mine
  where mine.process_id = submissions.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "submissions_served_by_worker" ON "submissions" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "assignments_listed_for_staff" ON "assignments" AS PERMISSIVE FOR SELECT TO "web" USING (cardinality((select my_units())::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "assignments_served_by_worker" ON "assignments" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "users_listed_for_staff" ON "users" AS PERMISSIVE FOR SELECT TO "web" USING (cardinality((select my_units())::uuid[]) > 0);--> statement-breakpoint
CREATE POLICY "users_choose_their_language" ON "users" AS PERMISSIVE FOR UPDATE TO "web" USING (id = (select my_user())) WITH CHECK (id = (select my_user()));--> statement-breakpoint
CREATE POLICY "users_served_by_worker" ON "users" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "notices_seen_by_their_unit" ON "notices" AS PERMISSIVE FOR SELECT TO "web" USING (unit_id = any((select my_units())::uuid[]));--> statement-breakpoint
CREATE POLICY "notices_given_by_parties" ON "notices" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = notices.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "notices_served_by_worker" ON "notices" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "seen_read_by_their_user" ON "seen" AS PERMISSIVE FOR SELECT TO "web" USING (user_id = (select my_user()));--> statement-breakpoint
CREATE POLICY "seen_added_by_their_user" ON "seen" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (user_id = (select my_user()) and exists (
  select 1 from process_parties mine
  where mine.process_id = seen.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "seen_moved_by_their_user" ON "seen" AS PERMISSIVE FOR UPDATE TO "web" USING (user_id = (select my_user())) WITH CHECK (user_id = (select my_user()));--> statement-breakpoint
CREATE POLICY "seen_served_by_worker" ON "seen" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "work_seen_by_parties" ON "work" AS PERMISSIVE FOR SELECT TO "web" USING (unit_id = any((select my_units())::uuid[]) or exists (
  select 1 from process_parties mine
  where mine.process_id = work.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "work_added_by_parties" ON "work" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = work.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "work_moved_by_parties" ON "work" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = work.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = work.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "work_removed_by_parties" ON "work" AS PERMISSIVE FOR DELETE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = work.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "work_served_by_worker" ON "work" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);