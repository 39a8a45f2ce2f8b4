create function my_user() returns uuid language sql stable as
$$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
--> statement-breakpoint
-- The unit the request says, if the user has an assignment there today; else none, so that a forged id gives nothing.
-- In plpgsql, since the tables it reads come in the next migration.
create function my_units() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select distinct assignments.unit_id
    from assignments join units on units.id = assignments.unit_id and units.active
    where assignments.user_id = my_user()
      and assignments.unit_id = nullif(current_setting('app.unit_id', true), '')::uuid
      and (now() at time zone 'Europe/Stockholm')::date
        between assignments.valid_from and coalesce(assignments.valid_to, 'infinity'::date)
  );
end $$;
--> statement-breakpoint
-- Definer, so that the policy on process_parties does not ask itself.
create function is_party(process uuid, my_units uuid[]) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from process_parties
    where process_id = process and unit_id = any(my_units) and until is null
  );
end $$;
