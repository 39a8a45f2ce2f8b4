ALTER TABLE "acute_codes" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "acute_codes" ADD CONSTRAINT "acute_codes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER POLICY "acute_codes_made_by_parties" ON "acute_codes" TO web WITH CHECK (exists (
  select 1 from processes theirs join process_parties mine on mine.process_id = theirs.id
  where theirs.person_id = acute_codes.person_id and mine.unit_id = any((select my_units())::uuid[]) and mine.until is null
) and made_by = (select my_user()) and acute_codes.unit_id = any((select my_units())::uuid[]) and grant_id is null);--> statement-breakpoint
-- A code that the person made counts no longer than the grant it was made by.
create or replace function acute_open(wanted_code text, reader_name text, reader_workplace text, reader_reason text)
returns uuid language sql security definer set search_path = public, pg_temp as $$
  with card as (
    select person_id from acute_codes where code_hash = wanted_code and revoked_at is null and expires_at > now()
      and (grant_id is null or exists (select from grants where grants.id = grant_id and is_in_force(grants)))
  ), written as (
    insert into access_log (person_id, action, reader, reason)
    select person_id, 'acute', reader_name || ', ' || reader_workplace, reader_reason from card
  )
  select person_id from card
$$;
--> statement-breakpoint
-- Nobody but the person has access to one whose identity is protected, also when that came after (OSL 21:3).
create or replace function is_in_force(of_grant grants) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select of_grant.ended_at is null
    and (now() at time zone 'Europe/Stockholm')::date <= coalesce(of_grant.until, 'infinity'::date)
    and (of_grant.holder = 'person'
      or exists (select from people where people.id = of_grant.person_id and people.protection = 'none'))
$$;
--> statement-breakpoint
create or replace function my_grant()
returns table (grant_id uuid, person_id uuid, holder text, name text, relation text, items text[], until date,
  last_seen_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select grants.id, grants.person_id, grants.holder, users.name, grants.relation, grants.items, grants.until,
      grants.last_seen_at
    from grants join users on users.id = grants.user_id
    where grants.id = nullif(current_setting('app.grant_id', true), '')::uuid
      and grants.user_id = my_user() and is_in_force(grants);
end $$;
