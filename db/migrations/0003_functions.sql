-- Makes the partitions of this month and of as many after it, and says how many were missing. Events that had to go
-- to the default partition meanwhile are moved.
create function ensure_event_partitions(months integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first_day timestamptz;
  next_day timestamptz;
  partition_name text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('ensure_event_partitions'));
  for ahead in 0..months loop
    first_day := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead)) at time zone 'UTC';
    next_day := ((first_day at time zone 'UTC') + interval '1 month') at time zone 'UTC';
    partition_name := 'process_events_' || to_char(first_day at time zone 'UTC', 'YYYY_MM');
    continue when to_regclass(partition_name) is not null;
    execute format('create table %I (like process_events including defaults including constraints)', partition_name);
    execute format('alter table %I enable row level security', partition_name);
    execute format(
      'with late as (delete from process_events_default where recorded_at >= %L and recorded_at < %L returning *)
       insert into %I select * from late', first_day, next_day, partition_name);
    execute format('alter table process_events attach partition %I for values from (%L) to (%L)',
      partition_name, first_day, next_day);
    made := made + 1;
  end loop;
  return made;
end $$;
--> statement-breakpoint
create table process_events_default partition of process_events default;
--> statement-breakpoint
alter table process_events_default enable row level security;
--> statement-breakpoint
select ensure_event_partitions(12);
--> statement-breakpoint
-- The person with exactly this identifier, for staff about to start a case. Every look-up is logged, found or not.
create function find_person(wanted_type text, wanted_value text, wanted_domain text) returns setof people
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_person people;
begin
  if cardinality(my_units()) = 0 then
    raise insufficient_privilege using message = 'only staff with a valid assignment may look people up';
  end if;
  select * into found_person from people
  where identifier_type = wanted_type and identifier_value = wanted_value and identifier_domain = wanted_domain;
  insert into access_log (user_id, unit_id, person_id, action)
  values (my_user(), (my_units())[1], found_person.id, 'search');
  if found_person.id is not null then return next found_person; end if;
end $$;
--> statement-breakpoint
-- Opens a case for the caller's own unit, which becomes its first party. `person` is either {"id"} or a whole person,
-- of which only the identifier and the protection count when that person is known already.
create function open_process(person jsonb, process jsonb)
returns table (process_id uuid, person_id uuid, is_new_person boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  my_unit units;
begin
  select * into my_unit from units where id = any(my_units());
  if not found then
    raise insufficient_privilege using message = 'only staff with a valid assignment may open a case';
  end if;

  is_new_person := false;
  if person ? 'id' then
    select id into person_id from people where id = (person ->> 'id')::uuid;
  else
    insert into people (region_id, identifier_type, identifier_value, identifier_domain, given_name, family_name,
      birth_date, protection, municipality_code, address, phone, language, interpreter)
    values (my_unit.region_id, person ->> 'identifierType', person ->> 'identifierValue',
      coalesce(person ->> 'identifierDomain', ''), person ->> 'givenName', person ->> 'familyName',
      (person ->> 'birthDate')::date, coalesce(person ->> 'protection', 'none'), person ->> 'municipalityCode',
      person ->> 'address', person ->> 'phone', coalesce(person ->> 'language', 'sv'), person ->> 'interpreter')
    on conflict (identifier_type, identifier_domain, identifier_value) do nothing
    returning id into person_id;
    is_new_person := person_id is not null;
    if not is_new_person then
      select id into person_id from people
      where identifier_type = person ->> 'identifierType' and identifier_value = person ->> 'identifierValue'
        and identifier_domain = coalesce(person ->> 'identifierDomain', '');
    end if;
  end if;
  if person_id is null then
    raise no_data_found using message = 'no such person';
  end if;
  -- Protection can be raised by whoever opens a case, and never lowered.
  if coalesce(person ->> 'protection', 'none') <> 'none' then
    update people set protection = person ->> 'protection' where id = person_id and protection = 'none';
  end if;

  insert into processes (kind, person_id, region_id, machine_version, policy_version, state, status, phase,
    started_by_unit, place_unit, estimated_on, certainty, started_at)
  values (process ->> 'kind', person_id, my_unit.region_id, process ->> 'machineVersion', process ->> 'policyVersion',
    process -> 'state', process ->> 'status', process ->> 'phase', my_unit.id,
    case when my_unit.party = 'inpatient' then my_unit.id end,
    (process ->> 'estimatedOn')::date, process ->> 'certainty', (process ->> 'startedAt')::timestamptz)
  returning id into process_id;

  insert into process_parties (process_id, unit_id, party, since)
  values (process_id, my_unit.id, my_unit.party, (process ->> 'startedAt')::timestamptz);
  insert into access_log (user_id, unit_id, person_id, process_id, action)
  values (my_user(), my_unit.id, person_id, process_id, 'start');
  return next;
end $$;
