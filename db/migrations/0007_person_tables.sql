CREATE TABLE "acute_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_by" uuid,
	"grant_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "acute_codes_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "acute_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"process_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"variant" text NOT NULL,
	"sha256" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" uuid,
	CONSTRAINT "documents_process_id_version_variant_pk" PRIMARY KEY("process_id","version","variant")
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"holder" text NOT NULL,
	"holder_name" text NOT NULL,
	"relation" text,
	"items" text[] NOT NULL,
	"until" date,
	"form" text NOT NULL,
	"user_id" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"granted_by" uuid NOT NULL,
	"granted_unit" uuid NOT NULL,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"last_seen_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"grant_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() + interval '14 days' NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meetings" (
	"process_id" uuid NOT NULL,
	"id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"mode" text NOT NULL,
	"status" text NOT NULL,
	"link" text,
	CONSTRAINT "meetings_process_id_id_pk" PRIMARY KEY("process_id","id")
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared" (
	"process_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"item" text NOT NULL,
	"body" jsonb NOT NULL,
	"person_only" boolean DEFAULT false NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shared_process_id_item_pk" PRIMARY KEY("process_id","item")
);
--> statement-breakpoint
ALTER TABLE "shared" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_log" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "access_log" ALTER COLUMN "unit_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "process_events" ALTER COLUMN "unit_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "grant_id" uuid;--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "reader" text;--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "process_events" ADD COLUMN "grant_id" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "opening" jsonb;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "grant_id" uuid;--> statement-breakpoint
ALTER TABLE "work" ADD COLUMN "item" text;--> statement-breakpoint
ALTER TABLE "acute_codes" ADD CONSTRAINT "acute_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acute_codes" ADD CONSTRAINT "acute_codes_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acute_codes" ADD CONSTRAINT "acute_codes_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_region_id_organisations_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_unit_units_id_fk" FOREIGN KEY ("granted_unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared" ADD CONSTRAINT "shared_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared" ADD CONSTRAINT "shared_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acute_codes_by_person" ON "acute_codes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grants_by_person" ON "grants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "grants_by_user" ON "grants" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "invitations_by_grant" ON "invitations" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "meetings_by_time" ON "meetings" USING btree ("at");--> statement-breakpoint
CREATE INDEX "shared_by_person" ON "shared" USING btree ("person_id","item");--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_events" ADD CONSTRAINT "process_events_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_names_a_reader" CHECK (user_id is not null or reader is not null);--> statement-breakpoint
ALTER TABLE "process_events" ADD CONSTRAINT "process_events_sent_from_one" CHECK (num_nonnulls(unit_id, grant_id) = 1);--> statement-breakpoint
CREATE POLICY "access_log_served_by_worker" ON "access_log" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_written_by_parties" ON "people" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = people.id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = people.id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "people_seen_by_guest" ON "people" AS PERMISSIVE FOR SELECT TO "guest" USING (people.id = (select person_id from my_grant()));--> statement-breakpoint
CREATE POLICY "acute_codes_seen_by_parties" ON "acute_codes" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = acute_codes.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "acute_codes_made_by_parties" ON "acute_codes" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = acute_codes.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and made_by = (select my_user()) and grant_id is null);--> statement-breakpoint
CREATE POLICY "acute_codes_revoked_by_parties" ON "acute_codes" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = acute_codes.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = acute_codes.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "acute_codes_served_by_worker" ON "acute_codes" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "documents_seen_by_parties" ON "documents" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = documents.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "documents_kept_by_parties" ON "documents" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = documents.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and made_by = (select my_user()));--> statement-breakpoint
CREATE POLICY "documents_served_by_worker" ON "documents" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "grants_seen_by_parties" ON "grants" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = grants.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "grants_made_by_parties" ON "grants" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = grants.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and granted_by = (select my_user()) and granted_unit = any((select my_units())::uuid[])
        and user_id is null and ended_at is null);--> statement-breakpoint
CREATE POLICY "grants_moved_by_parties" ON "grants" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = grants.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and ended_at is null) WITH CHECK (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = grants.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and (ended_by is null or ended_by = (select my_user())));--> statement-breakpoint
CREATE POLICY "grants_seen_by_guest" ON "grants" AS PERMISSIVE FOR SELECT TO "guest" USING (grants.id = (select grant_id from my_grant()) or (grants.person_id = (select person_id from my_grant()) and (select holder from my_grant()) = 'person'));--> statement-breakpoint
CREATE POLICY "grants_served_by_worker" ON "grants" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_sent_by_parties" ON "invitations" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (attempts = 0 and used_at is null and expires_at <= now() + interval '14 days'
        and exists (select 1 from grants theirs where theirs.id = invitations.grant_id and theirs.ended_at is null));--> statement-breakpoint
CREATE POLICY "meetings_seen_by_parties" ON "meetings" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = meetings.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "meetings_added_by_parties" ON "meetings" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = meetings.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and exists (
  select 1 from processes theirs where theirs.id = meetings.process_id and theirs.person_id = meetings.person_id
));--> statement-breakpoint
CREATE POLICY "meetings_moved_by_parties" ON "meetings" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = meetings.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = meetings.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and exists (
  select 1 from processes theirs where theirs.id = meetings.process_id and theirs.person_id = meetings.person_id
));--> statement-breakpoint
CREATE POLICY "meetings_removed_by_parties" ON "meetings" AS PERMISSIVE FOR DELETE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = meetings.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "meetings_served_by_worker" ON "meetings" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shared_seen_by_parties" ON "shared" AS PERMISSIVE FOR SELECT TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = shared.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "shared_added_by_parties" ON "shared" AS PERMISSIVE FOR INSERT TO "web" WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = shared.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and exists (
  select 1 from processes theirs where theirs.id = shared.process_id and theirs.person_id = shared.person_id
));--> statement-breakpoint
CREATE POLICY "shared_moved_by_parties" ON "shared" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = shared.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
)) WITH CHECK (exists (
  select 1 from process_parties mine
  where mine.process_id = shared.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and exists (
  select 1 from processes theirs where theirs.id = shared.process_id and theirs.person_id = shared.person_id
));--> statement-breakpoint
CREATE POLICY "shared_removed_by_parties" ON "shared" AS PERMISSIVE FOR DELETE TO "web" USING (exists (
  select 1 from process_parties mine
  where mine.process_id = shared.process_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
));--> statement-breakpoint
CREATE POLICY "shared_seen_by_guest" ON "shared" AS PERMISSIVE FOR SELECT TO "guest" USING (shared.person_id = (select person_id from my_grant()) and shared.item = any((select items from my_grant())::text[])
        and (not person_only or (select holder from my_grant()) = 'person'));--> statement-breakpoint
CREATE POLICY "shared_served_by_worker" ON "shared" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "access_log_added_by_its_user" ON "access_log" TO web WITH CHECK (user_id = (select my_user()) and unit_id = any((select my_units())::uuid[]) and grant_id is null and reader is null);--> statement-breakpoint
ALTER POLICY "users_listed_for_staff" ON "users" TO web USING (cardinality((select my_units())::uuid[]) > 0 and (
  exists (select 1 from assignments theirs where theirs.user_id = users.id)
  or exists (select 1 from grants theirs where theirs.user_id = users.id)
));