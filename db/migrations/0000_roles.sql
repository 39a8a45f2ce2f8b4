-- Roles belong to the whole cluster: another database's migration may have made them, or be making them now.
do $$
declare
  app_role text;
  is_granted boolean;
begin
  foreach app_role in array array['web', 'worker'] loop
    begin
      execute format('create role %I nologin', app_role);
    exception when duplicate_object or unique_violation then null;
    end;
    -- The owner's login gives up its rights for the role's: superusers may, others must be members.
    if current_setting('server_version_num')::int >= 160000 then
      execute format('select pg_has_role(current_user, %L, ''set'')', app_role) into is_granted;
      if not is_granted then execute format('grant %I to %I with set true, inherit false', app_role, current_user); end if;
    elsif not pg_has_role(current_user, app_role, 'member') then
      execute format('grant %I to %I', app_role, current_user);
    end if;
  end loop;
end $$;
