-- What sign-in needs before anybody is signed in. Sessions are known by the hash of their id alone.
create function valid_assignments(wanted_user uuid)
returns table (assignment_id uuid, role text, unit_id uuid, unit_name text, unit_short_name text, party text,
  organisation_id uuid, organisation_name text, region_id uuid, municipality_code text)
language sql stable set search_path = public, pg_temp as $$
  select assignments.id, assignments.role, units.id, units.name, units.short_name, units.party,
    organisations.id, organisations.name, units.region_id, units.municipality_code
  from assignments
  join units on units.id = assignments.unit_id and units.active
  join organisations on organisations.id = units.organisation_id
  where assignments.user_id = wanted_user
    and (now() at time zone 'Europe/Stockholm')::date
      between assignments.valid_from and coalesce(assignments.valid_to, 'infinity'::date)
$$;
--> statement-breakpoint
create function assignments_of(wanted_user uuid)
returns table (assignment_id uuid, role text, unit_id uuid, unit_name text, unit_short_name text, party text,
  organisation_id uuid, organisation_name text, region_id uuid, municipality_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from valid_assignments(wanted_user) order by unit_name, role
$$;
--> statement-breakpoint
-- No row when the session has reached its absolute end. An assignment that is no longer valid counts as not chosen.
create function session_by_hash(hash text)
returns table (user_id uuid, expires_at timestamptz, created_at timestamptz, absolute_expires_at timestamptz,
  name text, profession text, phone text, hsa_id text, locale text,
  assignment_id uuid, role text, unit_id uuid, unit_name text, unit_short_name text, party text,
  organisation_id uuid, organisation_name text, region_id uuid, municipality_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select sessions.user_id, sessions.expires_at, sessions.created_at, sessions.absolute_expires_at,
    users.name, users.profession, users.phone, users.hsa_id, users.locale, chosen.*
  from sessions
  join users on users.id = sessions.user_id
  left join lateral valid_assignments(sessions.user_id) as chosen on chosen.assignment_id = sessions.assignment_id
  where sessions.id = hash and sessions.absolute_expires_at > now()
$$;
--> statement-breakpoint
create function session_create(hash text, for_user uuid, expires timestamptz, absolute_expires timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into sessions (id, user_id, expires_at, absolute_expires_at)
  values (hash, for_user, least(expires, absolute_expires), absolute_expires)
$$;
--> statement-breakpoint
create function session_extend(hash text, expires timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set expires_at = least(expires, absolute_expires_at) where id = hash
$$;
--> statement-breakpoint
create function session_choose_assignment(hash text, chosen uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with moved as (
    update sessions set assignment_id = chosen
    where id = hash and expires_at > now() and absolute_expires_at > now()
      and chosen in (select assignment_id from valid_assignments(user_id))
    returning 1
  )
  select exists (select from moved)
$$;
--> statement-breakpoint
create function session_delete(hash text) returns void
language sql security definer set search_path = public, pg_temp as $$ delete from sessions where id = hash $$;
--> statement-breakpoint
create function session_delete_user(of_user uuid) returns void
language sql security definer set search_path = public, pg_temp as $$ delete from sessions where user_id = of_user $$;
--> statement-breakpoint
-- Removes ended sessions and sign-in attempts older than a day.
create function sessions_expire() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where expires_at <= now() or absolute_expires_at <= now();
  delete from sign_in_attempts where at < now() - interval '1 day'
$$;
--> statement-breakpoint
create function credential_by_name(wanted_name text) returns table (user_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select user_id, password_hash from credentials where user_name = lower(wanted_name)
$$;
--> statement-breakpoint
create function sign_in_attempts_since(wanted_key text, since timestamptz) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from sign_in_attempts where key = wanted_key and at >= since
$$;
--> statement-breakpoint
create function sign_in_attempt_record(of_key text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into sign_in_attempts (key) values (of_key)
$$;
--> statement-breakpoint
create function sign_in_attempts_clear(of_key text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempts where key = of_key
$$;
