CREATE TABLE "caseload" (
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"birth_date" date NOT NULL,
	CONSTRAINT "caseload_unit_id_person_id_pk" PRIMARY KEY("unit_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "caseload" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unit_meetings" (
	"unit_id" uuid NOT NULL,
	"process_id" uuid NOT NULL,
	"id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"is_booked" boolean NOT NULL,
	"is_open" boolean NOT NULL,
	CONSTRAINT "unit_meetings_process_id_id_unit_id_pk" PRIMARY KEY("process_id","id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "unit_meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "meetings_by_time";--> statement-breakpoint
DROP INDEX "work_by_unit";--> statement-breakpoint
DROP INDEX "work_by_person";--> statement-breakpoint
ALTER TABLE "caseload" ADD CONSTRAINT "caseload_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseload" ADD CONSTRAINT "caseload_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_meetings" ADD CONSTRAINT "unit_meetings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "caseload_by_name" ON "caseload" USING btree ("unit_id","family_name","given_name","person_id");--> statement-breakpoint
CREATE INDEX "caseload_by_birth" ON "caseload" USING btree ("unit_id","birth_date");--> statement-breakpoint
CREATE INDEX "unit_meetings_open" ON "unit_meetings" USING btree ("unit_id","at","process_id","id") WHERE is_open;--> statement-breakpoint
CREATE INDEX "unit_meetings_past" ON "unit_meetings" USING btree ("unit_id","at","process_id","id") WHERE not is_booked;--> statement-breakpoint
CREATE INDEX "processes_awaited" ON "processes" USING btree ("estimated_on") WHERE phase in ('planning', 'ready');--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_time" ON "sign_in_attempts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "seen_last" ON "seen" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "work_in_order" ON "work" USING btree ("unit_id","bucket",(case when due_at is null then 'infinity' else due_at end),"process_id");--> statement-breakpoint
CREATE INDEX "work_by_person" ON "work" USING btree ("unit_id","person_id","process_id","bucket","holder_user");--> statement-breakpoint
-- The unit the request says, if the user has an assignment there today; else none, so that a forged id gives nothing.
-- Every policy asks it, so it probes two indexes and no more.
create or replace function my_units() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  wanted uuid := nullif(current_setting('app.unit_id', true), '')::uuid;
begin
  if exists (
    select from assignments
    where user_id = nullif(current_setting('app.user_id', true), '')::uuid and unit_id = wanted
      and (now() at time zone 'Europe/Stockholm')::date between valid_from and coalesce(valid_to, 'infinity'::date)
  ) and exists (select from units where id = wanted and active) then
    return array[wanted];
  end if;
  return '{}';
end $$;
--> statement-breakpoint
-- The cases that my unit is a present party of, and the people they are about. Policies ask these views, which see with
-- their owner's eyes: a policy that asked the tables would ask their policies too, each of them again and again. Barriers,
-- so that no function in a query is shown a row of another unit's.
create view my_cases with (security_barrier) as
  select process_id from process_parties where unit_id = any((select my_units())::uuid[]) and until is null;
--> statement-breakpoint
create view my_people with (security_barrier) as
  select person_id from caseload where unit_id = any((select my_units())::uuid[]);
--> statement-breakpoint
grant select on my_cases, my_people to web;
--> statement-breakpoint
grant select on caseload, unit_meetings to web, worker;
--> statement-breakpoint
-- Whom a unit has a case of. A row that must go is locked first and looked at anew, so that one who comes into another
-- case of the same person's meanwhile keeps it.
create function caseload_follows_parties() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into caseload (unit_id, person_id, family_name, given_name, birth_date)
  select distinct changed.unit_id, people.id, people.family_name, people.given_name, people.birth_date
  from changed
  join processes on processes.id = changed.process_id
  join people on people.id = processes.person_id
  where changed.until is null
  order by changed.unit_id, people.id
  on conflict (unit_id, person_id) do update set family_name = excluded.family_name;

  if exists (select from changed where until is not null) then
    perform from caseload
    where (unit_id, person_id) in (
      select changed.unit_id, processes.person_id from changed join processes on processes.id = changed.process_id
      where changed.until is not null
    )
    order by unit_id, person_id for update;
    delete from caseload
    where (unit_id, person_id) in (
      select changed.unit_id, processes.person_id from changed join processes on processes.id = changed.process_id
      where changed.until is not null
    )
    and not exists (
      select from processes join process_parties on process_parties.process_id = processes.id
      where processes.person_id = caseload.person_id and process_parties.unit_id = caseload.unit_id
        and process_parties.until is null
    );
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger caseload_follows_new_parties after insert on process_parties
  referencing new table as changed for each statement execute function caseload_follows_parties();
--> statement-breakpoint
create trigger caseload_follows_moved_parties after update on process_parties
  referencing new table as changed for each statement execute function caseload_follows_parties();
--> statement-breakpoint
create function caseload_follows_people() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update caseload set family_name = new.family_name, given_name = new.given_name, birth_date = new.birth_date
  where person_id = new.id
    and unit_id in (
      select process_parties.unit_id from processes join process_parties on process_parties.process_id = processes.id
      where processes.person_id = new.id and process_parties.until is null
    );
  return null;
end $$;
--> statement-breakpoint
create trigger caseload_follows_people after update of family_name, given_name, birth_date on people
  for each row execute function caseload_follows_people();
--> statement-breakpoint
-- The meetings of these plans, in the list of each unit that is in the plan now.
create function list_meetings_anew(of_processes uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from unit_meetings listed
  where process_id = any(of_processes) and not exists (
    select from meetings join process_parties on process_parties.process_id = meetings.process_id
    where meetings.process_id = listed.process_id and meetings.id = listed.id
      and process_parties.unit_id = listed.unit_id and process_parties.until is null
  );
  insert into unit_meetings as listed (unit_id, process_id, id, at, is_booked, is_open)
  select distinct process_parties.unit_id, meetings.process_id, meetings.id, meetings.at, meetings.status = 'booked',
    meetings.status = 'booked' and processes.ended_at is null
  from meetings
  join processes on processes.id = meetings.process_id
  join process_parties on process_parties.process_id = meetings.process_id and process_parties.until is null
  where meetings.process_id = any(of_processes)
  on conflict (process_id, id, unit_id) do update
    set at = excluded.at, is_booked = excluded.is_booked, is_open = excluded.is_open
    where (listed.at, listed.is_booked, listed.is_open) is distinct from (excluded.at, excluded.is_booked, excluded.is_open);
end $$;
--> statement-breakpoint
create function lists_follow_meetings() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform list_meetings_anew(array_agg(distinct changed.process_id))
    from changed join before using (process_id, id)
    where (changed.at, changed.status) is distinct from (before.at, before.status) having count(*) > 0;
  else
    perform list_meetings_anew(array_agg(distinct process_id)) from changed having count(*) > 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger lists_follow_new_meetings after insert on meetings
  referencing new table as changed for each statement execute function lists_follow_meetings();
--> statement-breakpoint
create trigger lists_follow_moved_meetings after update on meetings
  referencing old table as before new table as changed for each statement execute function lists_follow_meetings();
--> statement-breakpoint
create trigger lists_follow_removed_meetings after delete on meetings
  referencing old table as changed for each statement execute function lists_follow_meetings();
--> statement-breakpoint
create function lists_follow_parties() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform list_meetings_anew(array_agg(distinct process_id)) from changed
  where exists (select from meetings where meetings.process_id = changed.process_id) having count(*) > 0;
  return null;
end $$;
--> statement-breakpoint
create trigger lists_follow_new_parties after insert on process_parties
  referencing new table as changed for each statement execute function lists_follow_parties();
--> statement-breakpoint
create trigger lists_follow_moved_parties after update on process_parties
  referencing new table as changed for each statement execute function lists_follow_parties();
--> statement-breakpoint
create function lists_follow_endings() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform list_meetings_anew(array[new.id]);
  return null;
end $$;
--> statement-breakpoint
create trigger lists_follow_endings after update of ended_at on processes
  for each row when (old.ended_at is distinct from new.ended_at) execute function lists_follow_endings();
--> statement-breakpoint
insert into caseload (unit_id, person_id, family_name, given_name, birth_date)
select distinct process_parties.unit_id, people.id, people.family_name, people.given_name, people.birth_date
from process_parties join processes on processes.id = process_parties.process_id join people on people.id = processes.person_id
where process_parties.until is null;
--> statement-breakpoint
select list_meetings_anew(array_agg(distinct process_id)) from meetings;
--> statement-breakpoint
-- One grant at most: without the number a thousand are reckoned with, and whole tables read to meet them.
alter function my_grant() rows 1;
--> statement-breakpoint
alter function session_by_hash(text) rows 1;
--> statement-breakpoint
alter function find_person(text, text, text) rows 1;
--> statement-breakpoint
alter function credential_by_name(text) rows 1;
--> statement-breakpoint
-- A session never lasts beyond its absolute end, so the first end is enough to ask for, and has an index.
create or replace function sessions_expire() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where expires_at <= now();
  delete from sign_in_attempts where at < now() - interval '1 day'
$$;
--> statement-breakpoint
-- As before, but a taken name undoes the new account in place of deleting it: a deletion asks every table for the user.
create or replace function invitation_accept(wanted_token text, code text, for_user uuid, wanted_name text, password text,
  holder text, holder_phone text)
returns table (status text, user_id uuid, grant_id uuid, tries_left integer)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select tried.status, tried.tries_left into status, tries_left from invitation_try(wanted_token, code) tried;
  if status <> 'open' then return next; return; end if;

  user_id := for_user;
  if user_id is null then
    begin
      insert into users (name, profession, phone) values (holder, '', holder_phone) returning id into user_id;
      insert into credentials values (user_id, lower(wanted_name), password);
    exception when unique_violation then
      status := 'nameTaken';
      user_id := null;
      return next;
      return;
    end;
  end if;
  update invitations set used_at = now() where token_hash = wanted_token returning invitations.grant_id into grant_id;
  update grants set user_id = invitation_accept.user_id, opened_at = now() where id = invitation_accept.grant_id;
  return next;
end $$;
--> statement-breakpoint
CREATE POLICY "caseload_seen_by_its_unit" ON "caseload" AS PERMISSIVE FOR SELECT TO "web" USING (caseload.unit_id = any((select my_units())::uuid[]));--> statement-breakpoint
CREATE POLICY "caseload_served_by_worker" ON "caseload" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "unit_meetings_seen_by_their_unit" ON "unit_meetings" AS PERMISSIVE FOR SELECT TO "web" USING (unit_meetings.unit_id = any((select my_units())::uuid[]));--> statement-breakpoint
CREATE POLICY "unit_meetings_served_by_worker" ON "unit_meetings" AS PERMISSIVE FOR ALL TO "worker" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "acute_codes_seen_by_parties" ON "acute_codes" TO web USING (exists (select 1 from my_people mine where mine.person_id = acute_codes.person_id));--> statement-breakpoint
ALTER POLICY "acute_codes_made_by_parties" ON "acute_codes" TO web WITH CHECK (exists (select 1 from my_people mine where mine.person_id = acute_codes.person_id) and made_by = (select my_user()) and acute_codes.unit_id = any((select my_units())::uuid[]) and grant_id is null);--> statement-breakpoint
ALTER POLICY "acute_codes_revoked_by_parties" ON "acute_codes" TO web USING (exists (select 1 from my_people mine where mine.person_id = acute_codes.person_id)) WITH CHECK (exists (select 1 from my_people mine where mine.person_id = acute_codes.person_id));--> statement-breakpoint
ALTER POLICY "deadlines_seen_by_parties" ON "deadlines" TO web USING (exists (select 1 from my_cases mine where mine.process_id = deadlines.process_id));--> statement-breakpoint
ALTER POLICY "deadlines_added_by_parties" ON "deadlines" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = deadlines.process_id));--> statement-breakpoint
ALTER POLICY "deadlines_moved_by_parties" ON "deadlines" TO web USING (exists (select 1 from my_cases mine where mine.process_id = deadlines.process_id)) WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = deadlines.process_id));--> statement-breakpoint
ALTER POLICY "deadlines_removed_by_parties" ON "deadlines" TO web USING (exists (select 1 from my_cases mine where mine.process_id = deadlines.process_id));--> statement-breakpoint
ALTER POLICY "deviations_seen_by_parties" ON "deviations" TO web USING (exists (select 1 from my_cases mine where mine.process_id = deviations.process_id));--> statement-breakpoint
ALTER POLICY "deviations_moved_by_parties" ON "deviations" TO web USING (exists (select 1 from my_cases mine where mine.process_id = deviations.process_id)) WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = deviations.process_id));--> statement-breakpoint
ALTER POLICY "documents_seen_by_parties" ON "documents" TO web USING (exists (select 1 from my_cases mine where mine.process_id = documents.process_id));--> statement-breakpoint
ALTER POLICY "documents_kept_by_parties" ON "documents" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = documents.process_id) and made_by = (select my_user()));--> statement-breakpoint
ALTER POLICY "process_events_seen_by_parties" ON "process_events" TO web USING (exists (select 1 from my_cases mine where mine.process_id = process_events.process_id));--> statement-breakpoint
ALTER POLICY "process_events_appended_by_parties" ON "process_events" TO web WITH CHECK (unit_id = any((select my_units())::uuid[]) and (sent_by is null or sent_by = (select my_user())) and exists (select 1 from my_cases mine where mine.process_id = process_events.process_id));--> statement-breakpoint
ALTER POLICY "grants_seen_by_parties" ON "grants" TO web USING (exists (select 1 from my_people mine where mine.person_id = grants.person_id));--> statement-breakpoint
ALTER POLICY "grants_made_by_parties" ON "grants" TO web WITH CHECK (exists (select 1 from my_people mine where mine.person_id = grants.person_id) and granted_by = (select my_user()) and granted_unit = any((select my_units())::uuid[])
        and user_id is null and ended_at is null);--> statement-breakpoint
ALTER POLICY "grants_moved_by_parties" ON "grants" TO web USING (exists (select 1 from my_people mine where mine.person_id = grants.person_id) and ended_at is null) WITH CHECK (exists (select 1 from my_people mine where mine.person_id = grants.person_id) and (ended_by is null or ended_by = (select my_user())));--> statement-breakpoint
ALTER POLICY "meetings_seen_by_parties" ON "meetings" TO web USING (exists (select 1 from my_cases mine where mine.process_id = meetings.process_id));--> statement-breakpoint
ALTER POLICY "meetings_added_by_parties" ON "meetings" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = meetings.process_id) and exists (
  select 1 from processes theirs where theirs.id = meetings.process_id and theirs.person_id = meetings.person_id
));--> statement-breakpoint
ALTER POLICY "meetings_moved_by_parties" ON "meetings" TO web USING (exists (select 1 from my_cases mine where mine.process_id = meetings.process_id)) WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = meetings.process_id) and exists (
  select 1 from processes theirs where theirs.id = meetings.process_id and theirs.person_id = meetings.person_id
));--> statement-breakpoint
ALTER POLICY "meetings_removed_by_parties" ON "meetings" TO web USING (exists (select 1 from my_cases mine where mine.process_id = meetings.process_id));--> statement-breakpoint
ALTER POLICY "people_seen_by_parties" ON "people" TO web USING (exists (select 1 from my_people mine where mine.person_id = people.id));--> statement-breakpoint
ALTER POLICY "people_written_by_parties" ON "people" TO web USING (exists (select 1 from my_people mine where mine.person_id = people.id)) WITH CHECK (exists (select 1 from my_people mine where mine.person_id = people.id));--> statement-breakpoint
ALTER POLICY "process_links_seen_by_parties" ON "process_links" TO web USING (exists (select 1 from my_cases mine where mine.process_id = process_links.from_process) and exists (select 1 from my_cases mine where mine.process_id = process_links.to_process));--> statement-breakpoint
ALTER POLICY "process_links_made_by_parties" ON "process_links" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = process_links.from_process) and exists (select 1 from my_cases mine where mine.process_id = process_links.to_process));--> statement-breakpoint
ALTER POLICY "process_parties_seen_by_parties" ON "process_parties" TO web USING (unit_id = any((select my_units())::uuid[]) or exists (select 1 from my_cases mine where mine.process_id = process_parties.process_id));--> statement-breakpoint
ALTER POLICY "process_parties_added_by_parties" ON "process_parties" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = process_parties.process_id));--> statement-breakpoint
ALTER POLICY "process_parties_moved_by_parties" ON "process_parties" TO web USING (exists (select 1 from my_cases mine where mine.process_id = process_parties.process_id)) WITH CHECK (unit_id = any((select my_units())::uuid[]) or exists (select 1 from my_cases mine where mine.process_id = process_parties.process_id));--> statement-breakpoint
ALTER POLICY "processes_seen_by_parties" ON "processes" TO web USING (exists (select 1 from my_cases mine where mine.process_id = processes.id));--> statement-breakpoint
ALTER POLICY "processes_moved_by_parties" ON "processes" TO web USING (exists (select 1 from my_cases mine where mine.process_id = processes.id)) WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = processes.id));--> statement-breakpoint
ALTER POLICY "submissions_kept_by_sender" ON "submissions" TO web WITH CHECK (user_id = (select my_user()) and exists (select 1 from my_cases mine where mine.process_id = submissions.process_id));--> statement-breakpoint
ALTER POLICY "shared_seen_by_parties" ON "shared" TO web USING (exists (select 1 from my_cases mine where mine.process_id = shared.process_id));--> statement-breakpoint
ALTER POLICY "shared_added_by_parties" ON "shared" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = shared.process_id) and exists (
  select 1 from processes theirs where theirs.id = shared.process_id and theirs.person_id = shared.person_id
));--> statement-breakpoint
ALTER POLICY "shared_moved_by_parties" ON "shared" TO web USING (exists (select 1 from my_cases mine where mine.process_id = shared.process_id)) WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = shared.process_id) and exists (
  select 1 from processes theirs where theirs.id = shared.process_id and theirs.person_id = shared.person_id
));--> statement-breakpoint
ALTER POLICY "shared_removed_by_parties" ON "shared" TO web USING (exists (select 1 from my_cases mine where mine.process_id = shared.process_id));--> statement-breakpoint
ALTER POLICY "notices_given_by_parties" ON "notices" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = notices.process_id));--> statement-breakpoint
ALTER POLICY "seen_added_by_their_user" ON "seen" TO web WITH CHECK (user_id = (select my_user()) and exists (select 1 from my_cases mine where mine.process_id = seen.process_id));--> statement-breakpoint
ALTER POLICY "work_seen_by_parties" ON "work" TO web USING (unit_id = any((select my_units())::uuid[]) or exists (select 1 from my_cases mine where mine.process_id = work.process_id));--> statement-breakpoint
ALTER POLICY "work_added_by_parties" ON "work" TO web WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = work.process_id));--> statement-breakpoint
ALTER POLICY "work_moved_by_parties" ON "work" TO web USING (exists (select 1 from my_cases mine where mine.process_id = work.process_id)) WITH CHECK (exists (select 1 from my_cases mine where mine.process_id = work.process_id));--> statement-breakpoint
ALTER POLICY "work_removed_by_parties" ON "work" TO web USING (exists (select 1 from my_cases mine where mine.process_id = work.process_id));--> statement-breakpoint
drop function is_party(uuid, uuid[]);
--> statement-breakpoint
revoke execute on all functions in schema public from public;
