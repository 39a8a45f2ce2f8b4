-- What somebody sees is widened by the person's word only, which then takes the earlier one's place.
grant update (form, granted_at, granted_by, granted_unit) on grants to web;
--> statement-breakpoint
-- Nobody writes down the person's word in the name of another. A policy sees only the new row, a trigger both.
create function grant_word_is_mine() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.granted_by is distinct from my_user() or new.granted_unit <> all(my_units()) then
    raise exception 'The person’s word is recorded by whoever heard it.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger grant_word_is_mine before update of form, granted_at, granted_by, granted_unit on grants
  for each row execute function grant_word_is_mine();
--> statement-breakpoint
revoke execute on function grant_word_is_mine() from public;
