-- The role of the person's own side. Like those of 0000 it belongs to the whole cluster.
do $$
declare
  is_granted boolean;
begin
  begin
    create role guest nologin;
  exception when duplicate_object or unique_violation then null;
  end;
  if current_setting('server_version_num')::int >= 160000 then
    execute format('select pg_has_role(current_user, %L, ''set'')', 'guest') into is_granted;
    if not is_granted then execute format('grant guest to %I with set true, inherit false', current_user); end if;
  elsif not pg_has_role(current_user, 'guest', 'member') then
    execute format('grant guest to %I', current_user);
  end if;
end $$;
--> statement-breakpoint
-- The grant the request says, if it is the user's own and in force today; else none, so that a forged id gives nothing.
-- In plpgsql, since the tables it reads come in the next migration.
create function my_grant()
returns table (grant_id uuid, person_id uuid, holder text, name text, relation text, items text[], until date,
  last_seen_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select grants.id, grants.person_id, grants.holder, users.name, grants.relation, grants.items, grants.until,
      grants.last_seen_at
    from grants join users on users.id = grants.user_id
    where grants.id = nullif(current_setting('app.grant_id', true), '')::uuid
      and grants.user_id = my_user() and grants.ended_at is null
      and (now() at time zone 'Europe/Stockholm')::date <= coalesce(grants.until, 'infinity'::date);
end $$;
