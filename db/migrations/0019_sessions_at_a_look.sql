-- Every request asks for its session. A function in PL/pgSQL plans its query once for each connection, where one in SQL
-- plans it for each call; and without settings of its own valid_assignments is a part of the query that asks it.
alter function valid_assignments(uuid) reset all;
--> statement-breakpoint
create or replace function session_by_hash(hash text)
returns table (user_id uuid, expires_at timestamptz, created_at timestamptz, absolute_expires_at timestamptz,
  name text, profession text, phone text, hsa_id text, locale text,
  assignment_id uuid, role text, unit_id uuid, unit_name text, unit_short_name text, party text,
  organisation_id uuid, organisation_name text, region_id uuid, municipality_code text)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
begin
  return query
    select sessions.user_id, sessions.expires_at, sessions.created_at, sessions.absolute_expires_at,
      users.name, users.profession, users.phone, users.hsa_id, users.locale, chosen.*
    from sessions
    join users on users.id = sessions.user_id
    left join lateral valid_assignments(sessions.user_id) as chosen on chosen.assignment_id = sessions.assignment_id
    where sessions.id = hash and sessions.absolute_expires_at > now();
end $$;
