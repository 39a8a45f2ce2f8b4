create function is_in_force(of_grant grants) returns boolean language sql stable set search_path = public, pg_temp as $$
  select of_grant.ended_at is null
    and (now() at time zone 'Europe/Stockholm')::date <= coalesce(of_grant.until, 'infinity'::date)
$$;
--> statement-breakpoint
-- The user's grants in force, for sign-in and for choosing between them.
create function grants_of(wanted_user uuid)
returns table (grant_id uuid, person_id uuid, given_name text, holder text, relation text, items text[], until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select grants.id, people.id, people.given_name, grants.holder, grants.relation, grants.items, grants.until
  from grants join people on people.id = grants.person_id
  where grants.user_id = wanted_user and is_in_force(grants)
  order by grants.holder, people.given_name, grants.granted_at
$$;
--> statement-breakpoint
-- Null when the session's grant has ended meanwhile.
create function session_grant(hash text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select grants.id from sessions join grants on grants.id = sessions.grant_id and grants.user_id = sessions.user_id
  where sessions.id = hash and sessions.absolute_expires_at > now() and is_in_force(grants)
$$;
--> statement-breakpoint
create function session_choose_grant(hash text, chosen uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with moved as (
    update sessions set grant_id = chosen, assignment_id = null
    where id = hash and expires_at > now() and absolute_expires_at > now()
      and chosen in (select grant_id from grants_of(user_id))
    returning 1
  )
  select exists (select from moved)
$$;
--> statement-breakpoint
create or replace function session_choose_assignment(hash text, chosen uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with moved as (
    update sessions set assignment_id = chosen, grant_id = null
    where id = hash and expires_at > now() and absolute_expires_at > now()
      and chosen in (select assignment_id from valid_assignments(user_id))
    returning 1
  )
  select exists (select from moved)
$$;
--> statement-breakpoint
-- What the person may know of each grant: also who wrote it down.
create function grants_of_my_person()
returns table (grant_id uuid, holder text, name text, relation text, items text[], until date, form text,
  granted_at timestamptz, granted_by text, granted_unit text, opened_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select grants.id, grants.holder, grants.holder_name, grants.relation, grants.items, grants.until, grants.form,
    grants.granted_at, users.name, units.name, grants.opened_at, grants.ended_at
  from my_grant() mine
  join grants on grants.person_id = mine.person_id and (mine.holder = 'person' or grants.id = mine.grant_id)
  join users on users.id = grants.granted_by
  join units on units.id = grants.granted_unit
  order by grants.granted_at, grants.id
$$;
--> statement-breakpoint
-- The person ends anybody's grant, a relative their own. False when it is none of these, or over already.
create function end_grant_as_guest(ended uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with moved as (
    update grants set ended_at = now(), ended_by = my_user()
    from my_grant() mine
    where grants.id = ended and grants.ended_at is null
      and (grants.id = mine.grant_id or (mine.holder = 'person' and grants.person_id = mine.person_id))
    returning 1
  )
  select exists (select from moved)
$$;
--> statement-breakpoint
-- Writes down that the guest looks now. Of a case that is none of the person's, or without a grant, nothing.
create function log_guest_look(process uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into access_log (user_id, grant_id, person_id, process_id, action)
  select my_user(), mine.grant_id, mine.person_id, theirs.id, 'guest'
  from my_grant() mine left join processes theirs on theirs.id = process and theirs.person_id = mine.person_id
  where process is null or theirs.id is not null;
  update grants set last_seen_at = now() from my_grant() mine where grants.id = mine.grant_id
$$;
--> statement-breakpoint
-- Who has looked at the person, newest first, for the person alone. One's own looks are left out.
create function looks_at_my_person(at_most integer)
returns table (at timestamptz, name text, unit_name text, reader text, action text)
language sql stable security definer set search_path = public, pg_temp as $$
  select access_log.at, users.name, units.name, access_log.reader, access_log.action
  from my_grant() mine
  join access_log on access_log.person_id = mine.person_id and access_log.grant_id is distinct from mine.grant_id
  left join users on users.id = access_log.user_id
  left join units on units.id = access_log.unit_id
  where mine.holder = 'person'
  order by access_log.at desc, access_log.id desc
  limit at_most
$$;
--> statement-breakpoint
create function choose_locale(wanted text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update users set locale = wanted
  where id = my_user() and wanted in ('sv', 'en', 'sv-x-lattlast') and exists (select from my_grant())
$$;
--> statement-breakpoint
-- Five wrong codes, or a newer invitation to the same grant, make one dead for ever.
create function invitation_status(invitation invitations) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when invitation.id is null then 'dead'
    when not (select is_in_force(grants) from grants where grants.id = invitation.grant_id) then 'ended'
    when invitation.used_at is not null then 'used'
    when exists (select from grants where grants.id = invitation.grant_id and grants.user_id is not null) then 'used'
    when invitation.attempts >= 5 then 'dead'
    when exists (select from invitations newer
      where newer.grant_id = invitation.grant_id and newer.created_at > invitation.created_at) then 'dead'
    when invitation.expires_at <= now() then 'expired'
    else 'open'
  end
$$;
--> statement-breakpoint
-- An unknown token is as dead as a spent one.
create function invitation_look(wanted_token text) returns table (status text, holder text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(found.status, 'dead'), case when found.status = 'open' then found.holder_name end
  from (select) asked left join (
    select invitation_status(invitations) as status, grants.holder_name
    from invitations join grants on grants.id = invitations.grant_id
    where invitations.token_hash = wanted_token
  ) found on true
$$;
--> statement-breakpoint
-- Counts a wrong code while it holds the row, so that guesses side by side are counted one by one.
create function invitation_try(wanted_token text, code text) returns table (status text, tries_left integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  invitation invitations;
begin
  select * into invitation from invitations where token_hash = wanted_token for update;
  status := invitation_status(invitation);
  if status = 'open' and invitation.code_hash <> code then
    update invitations set attempts = attempts + 1 where id = invitation.id returning * into invitation;
    status := case when invitation.attempts >= 5 then 'dead' else 'wrong' end;
  end if;
  tries_left := case when status in ('open', 'wrong') then 5 - invitation.attempts else 0 end;
  return next;
end $$;
--> statement-breakpoint
-- Opens the grant for the signed-in user, or for a new account of the holder's. 'nameTaken' leaves all as it was.
create function invitation_accept(wanted_token text, code text, for_user uuid, wanted_name text, password text,
  holder text, holder_phone text)
returns table (status text, user_id uuid, grant_id uuid, tries_left integer)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select tried.status, tried.tries_left into status, tries_left from invitation_try(wanted_token, code) tried;
  if status <> 'open' then return next; return; end if;

  user_id := for_user;
  if user_id is null then
    insert into users (name, profession, phone) values (holder, '', holder_phone) returning id into user_id;
    insert into credentials values (user_id, lower(wanted_name), password) on conflict (user_name) do nothing;
    if not found then
      delete from users where id = user_id;
      status := 'nameTaken';
      user_id := null;
      return next;
      return;
    end if;
  end if;
  update invitations set used_at = now() where token_hash = wanted_token returning invitations.grant_id into grant_id;
  update grants set user_id = invitation_accept.user_id, opened_at = now() where id = invitation_accept.grant_id;
  return next;
end $$;
--> statement-breakpoint
-- The person whose acute card bears this code, if it still counts. The reader is written down with it, by their own word.
create function acute_open(wanted_code text, reader_name text, reader_workplace text, reader_reason text) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  with card as (
    select person_id from acute_codes where code_hash = wanted_code and revoked_at is null and expires_at > now()
  ), written as (
    insert into access_log (person_id, action, reader, reason)
    select person_id, 'acute', reader_name || ', ' || reader_workplace, reader_reason from card
  )
  select person_id from card
$$;
--> statement-breakpoint
grant usage on schema public to guest;
--> statement-breakpoint
grant select on shared, grants to guest;
--> statement-breakpoint
grant select (id, given_name, family_name, birth_date, protection, municipality_code, language, interpreter, deceased_on)
  on people to guest;
--> statement-breakpoint
grant select on grants, shared, meetings, documents, acute_codes to web, worker;
--> statement-breakpoint
grant insert on shared, meetings, documents, acute_codes to web, worker;
--> statement-breakpoint
grant insert on grants, invitations to web;
--> statement-breakpoint
grant update, delete on shared, meetings to web, worker;
--> statement-breakpoint
grant update (items, until, ended_at, ended_by) on grants to web;
--> statement-breakpoint
-- A row can be locked only by those who may change something of it.
grant update (last_seen_at) on grants to worker;
--> statement-breakpoint
grant update (revoked_at) on acute_codes to web, worker;
--> statement-breakpoint
grant update (deceased_on) on people to web, worker;
--> statement-breakpoint
grant insert on processes, access_log to worker;
--> statement-breakpoint
revoke execute on all functions in schema public from public;
--> statement-breakpoint
grant execute on function my_user(), my_grant(), grants_of_my_person(), end_grant_as_guest(uuid), log_guest_look(uuid),
  looks_at_my_person(integer), choose_locale(text) to guest;
--> statement-breakpoint
grant execute on function grants_of(uuid), session_grant(text), session_choose_grant(text, uuid), invitation_look(text),
  invitation_try(text, text), invitation_accept(text, text, uuid, text, text, text, text),
  acute_open(text, text, text, text) to web;
