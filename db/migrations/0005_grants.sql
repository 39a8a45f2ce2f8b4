-- What is not granted here cannot be done: nobody changes or removes an event, nobody reads a password or the log.
alter table credentials enable row level security;
--> statement-breakpoint
alter table sessions enable row level security;
--> statement-breakpoint
alter table sign_in_attempts enable row level security;
--> statement-breakpoint
grant usage on schema public to web, worker;
--> statement-breakpoint
grant select on organisations, units, users, assignments, policies, people, processes, process_parties, process_events,
  process_links, submissions, work, deadlines, deviations, notices, seen to web, worker;
--> statement-breakpoint
grant insert on process_parties, process_events, process_links, submissions, work, deadlines, notices, outbox
  to web, worker;
--> statement-breakpoint
grant insert on seen, access_log to web;
--> statement-breakpoint
grant insert on deviations to worker;
--> statement-breakpoint
grant update (machine_version, policy_version, version, state, status, phase, place_unit, estimated_on, certainty, ended_at)
  on processes to web, worker;
--> statement-breakpoint
grant update (since, until) on process_parties to web, worker;
--> statement-breakpoint
grant update, delete on work, deadlines to web, worker;
--> statement-breakpoint
grant update (version, at) on seen to web;
--> statement-breakpoint
grant update (locale) on users to web;
--> statement-breakpoint
grant update (dismissed_reason) on deviations to web, worker;
--> statement-breakpoint
grant delete on notices, submissions to worker;
--> statement-breakpoint
grant select, update (sent_at), delete on outbox to worker;
--> statement-breakpoint
revoke execute on all functions in schema public from public;
--> statement-breakpoint
grant execute on function my_user(), my_units(), is_party(uuid, uuid[]), find_person(text, text, text),
  open_process(jsonb, jsonb), assignments_of(uuid), session_by_hash(text),
  session_create(text, uuid, timestamptz, timestamptz), session_extend(text, timestamptz),
  session_choose_assignment(text, uuid), session_delete(text), session_delete_user(uuid), sessions_expire(),
  credential_by_name(text), sign_in_attempts_since(text, timestamptz), sign_in_attempt_record(text),
  sign_in_attempts_clear(text) to web;
--> statement-breakpoint
grant execute on function sessions_expire(), ensure_event_partitions(integer) to worker;
