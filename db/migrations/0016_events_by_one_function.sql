DROP POLICY "deadlines_added_by_parties" ON "deadlines" CASCADE;--> statement-breakpoint
DROP POLICY "deadlines_moved_by_parties" ON "deadlines" CASCADE;--> statement-breakpoint
DROP POLICY "deadlines_removed_by_parties" ON "deadlines" CASCADE;--> statement-breakpoint
DROP POLICY "process_events_appended_by_parties" ON "process_events" CASCADE;--> statement-breakpoint
DROP POLICY "meetings_added_by_parties" ON "meetings" CASCADE;--> statement-breakpoint
DROP POLICY "meetings_moved_by_parties" ON "meetings" CASCADE;--> statement-breakpoint
DROP POLICY "meetings_removed_by_parties" ON "meetings" CASCADE;--> statement-breakpoint
DROP POLICY "processes_moved_by_parties" ON "processes" CASCADE;--> statement-breakpoint
DROP POLICY "submissions_kept_by_sender" ON "submissions" CASCADE;--> statement-breakpoint
DROP POLICY "shared_added_by_parties" ON "shared" CASCADE;--> statement-breakpoint
DROP POLICY "shared_moved_by_parties" ON "shared" CASCADE;--> statement-breakpoint
DROP POLICY "shared_removed_by_parties" ON "shared" CASCADE;--> statement-breakpoint
DROP POLICY "notices_given_by_parties" ON "notices" CASCADE;--> statement-breakpoint
DROP POLICY "work_added_by_parties" ON "work" CASCADE;--> statement-breakpoint
DROP POLICY "work_moved_by_parties" ON "work" CASCADE;--> statement-breakpoint
DROP POLICY "work_removed_by_parties" ON "work" CASCADE;--> statement-breakpoint
CREATE POLICY "processes_locked_by_parties" ON "processes" AS PERMISSIVE FOR UPDATE TO "web" USING (exists (select 1 from my_cases mine where mine.process_id = processes.id)) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "work_held_by_its_unit" ON "work" AS PERMISSIVE FOR UPDATE TO "web" USING (unit_id = any((select my_units())::uuid[])) WITH CHECK (unit_id = any((select my_units())::uuid[]) and (holder_user is null or holder_user = (select my_user())));--> statement-breakpoint
-- Requests write an event and what follows from it by one function, which asks once whether they may, and not a policy
-- for every row. Of a case they may lock the row, and of the work say who holds it.
revoke insert on process_events, submissions, work, deadlines, notices, meetings, shared from web;
--> statement-breakpoint
revoke update, delete on work, deadlines, meetings, shared from web;
--> statement-breakpoint
revoke update (machine_version, policy_version, state, status, phase, place_unit, estimated_on, certainty, ended_at)
  on processes from web;
--> statement-breakpoint
grant update (holder_user) on work to web;
--> statement-breakpoint
-- Each unit's work, the clocks, the meetings and what the person's own side may see, as the case now has them. A row that
-- differs is changed, one that does not is left alone, and one that is no longer among them goes. A table that nothing is
-- said of stays as it is, and so does who holds a row of work. Whose the rows are is known here, and not told.
create function write_case(of_case uuid, written jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  theirs processes;
begin
  select * into strict theirs from processes where id = of_case;

  with fresh as materialized (select * from jsonb_populate_recordset(null::work, written -> 'work')),
  gone as (
    delete from work where process_id = of_case
      and not exists (select from fresh where fresh.unit_id = work.unit_id)
  )
  insert into work as kept (process_id, unit_id, person_id, region_id, kind, bucket, event, task, item, due_at,
    waits_for_unit, waits_for_party, waits_for_event, waits_until, phase, place_unit, estimated_on, version, updated_at)
  select of_case, unit_id, theirs.person_id, theirs.region_id, theirs.kind, bucket, event, task, item, due_at,
    waits_for_unit, waits_for_party, waits_for_event, waits_until, phase, place_unit, estimated_on, version, updated_at
  from fresh
  on conflict (process_id, unit_id) do update set bucket = excluded.bucket, event = excluded.event,
    task = excluded.task, item = excluded.item, due_at = excluded.due_at, waits_for_unit = excluded.waits_for_unit,
    waits_for_party = excluded.waits_for_party, waits_for_event = excluded.waits_for_event,
    waits_until = excluded.waits_until, phase = excluded.phase, place_unit = excluded.place_unit,
    estimated_on = excluded.estimated_on, version = excluded.version, updated_at = excluded.updated_at
  where (kept.bucket, kept.event, kept.task, kept.item, kept.due_at, kept.waits_for_unit, kept.waits_for_party,
      kept.waits_for_event, kept.waits_until, kept.phase, kept.place_unit, kept.estimated_on, kept.version, kept.updated_at)
    is distinct from (excluded.bucket, excluded.event, excluded.task, excluded.item, excluded.due_at,
      excluded.waits_for_unit, excluded.waits_for_party, excluded.waits_for_event, excluded.waits_until, excluded.phase,
      excluded.place_unit, excluded.estimated_on, excluded.version, excluded.updated_at);

  with fresh as materialized (select * from jsonb_populate_recordset(null::deadlines, written -> 'deadlines')),
  gone as (
    delete from deadlines where process_id = of_case
      and not exists (select from fresh where fresh.kind = deadlines.kind and fresh.subject = deadlines.subject)
  )
  insert into deadlines as kept (process_id, kind, subject, unit_id, owed_by, due_at, met_at, status)
  select of_case, kind, subject, unit_id, owed_by, due_at, met_at, status from fresh
  on conflict (process_id, kind, subject) do update set unit_id = excluded.unit_id, owed_by = excluded.owed_by,
    due_at = excluded.due_at, met_at = excluded.met_at, status = excluded.status
  where (kept.unit_id, kept.owed_by, kept.due_at, kept.met_at, kept.status)
    is distinct from (excluded.unit_id, excluded.owed_by, excluded.due_at, excluded.met_at, excluded.status);

  if written ? 'meetings' then
    with fresh as materialized (select * from jsonb_populate_recordset(null::meetings, written -> 'meetings')),
    gone as (
      delete from meetings where process_id = of_case and not exists (select from fresh where fresh.id = meetings.id)
    )
    insert into meetings as kept (process_id, id, person_id, at, mode, status, link)
    select of_case, id, theirs.person_id, at, mode, status, link from fresh
    on conflict (process_id, id) do update set at = excluded.at, mode = excluded.mode, status = excluded.status,
      link = excluded.link
    where (kept.at, kept.mode, kept.status, kept.link)
      is distinct from (excluded.at, excluded.mode, excluded.status, excluded.link);
  end if;

  if written ? 'shared' then
    with fresh as materialized (select * from jsonb_populate_recordset(null::shared, written -> 'shared')),
    gone as (
      delete from shared where process_id = of_case and not exists (select from fresh where fresh.item = shared.item)
    )
    insert into shared as kept (process_id, person_id, kind, item, body, person_only, version, updated_at)
    select of_case, theirs.person_id, theirs.kind, item, body, person_only, version, updated_at from fresh
    on conflict (process_id, item) do update set body = excluded.body, person_only = excluded.person_only,
      version = excluded.version, updated_at = excluded.updated_at
    where (kept.body, kept.person_only, kept.version, kept.updated_at)
      is distinct from (excluded.body, excluded.person_only, excluded.version, excluded.updated_at);
  end if;
end $$;
--> statement-breakpoint
-- The next event of a case, the state that it comes to and all that follows from it: what `write_case` writes, a notice to
-- each unit named, the key of the form, and the word to the open pages. Sent from a unit or from a grant.
create function record_event(of_case uuid, written jsonb, from_unit uuid, from_grant uuid, sender uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  happened process_events := jsonb_populate_record(null::process_events, written -> 'event');
  moved processes := jsonb_populate_record(null::processes, written -> 'process');
begin
  update processes set version = happened.version, state = moved.state, status = moved.status, phase = moved.phase,
    place_unit = moved.place_unit, estimated_on = moved.estimated_on, certainty = moved.certainty, ended_at = moved.ended_at
  where id = of_case and version = happened.version - 1
  returning region_id into moved.region_id;
  if not found then
    raise no_data_found using message = 'no such case, or the event is not its next';
  end if;

  insert into process_events (process_id, version, type, section, event, at, sent_by, unit_id, grant_id, region_id)
  values (of_case, happened.version, happened.type, happened.section, happened.event, happened.at, sender, from_unit,
    from_grant, moved.region_id);
  perform write_case(of_case, written);
  insert into notices (unit_id, process_id, version, type, at)
  select told::uuid, of_case, happened.version, happened.type, happened.at
  from jsonb_array_elements_text(written -> 'notices') told;
  if written ? 'key' then
    insert into submissions (user_id, key, process_id, version)
    values (sender, written ->> 'key', of_case, happened.version);
  end if;
  perform pg_notify('hemvagen', written ->> 'announcement');
end $$;
--> statement-breakpoint
-- The same for a request: only by a unit that takes part in the case now, in its own name and that of who is signed in.
create function record_my_event(of_case uuid, written jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  my_unit uuid := (my_units())[1];
  said_by jsonb := written #> '{event,event,by}';
begin
  if not exists (
    select from process_parties join units on units.id = process_parties.unit_id
    where process_id = of_case and unit_id = my_unit and until is null
      and (said_by ->> 'party', said_by ->> 'unit', said_by ->> 'user') = (units.party, my_unit::text, my_user()::text)
  ) then
    raise insufficient_privilege using message = 'an event is written by a unit of the case, in its own name';
  end if;
  perform record_event(of_case, written, my_unit, null, my_user());
end $$;
--> statement-breakpoint
revoke execute on function write_case(uuid, jsonb), record_event(uuid, jsonb, uuid, uuid, uuid),
  record_my_event(uuid, jsonb) from public;
--> statement-breakpoint
grant execute on function record_my_event(uuid, jsonb) to web;
--> statement-breakpoint
grant execute on function write_case(uuid, jsonb), record_event(uuid, jsonb, uuid, uuid, uuid) to worker;
