import { sql } from 'drizzle-orm'
import { clockFrom } from '#app/demo/clock.ts'
import { play } from '#app/demo/play.server.ts'
import { script } from '#app/demo/script.ts'
import { seedDemo } from '#app/demo/seed.server.ts'
import type { Database } from '#db/client.server.ts'
import { type Captured, capture } from './capture.ts'
import { tales } from './tales.ts'
import { longestFirst } from './templates.ts'

/** Every table that a case has rows in goes with its people and their cases. */
const emptyCases = (db: Database) => db.execute(sql`truncate people, processes, outbox, access_log cascade`)

/** What is written at the time of the play has happened at the time of the story. */
async function recordInTime(db: Database): Promise<void> {
  await db.execute(sql`update process_events set recorded_at = at where recorded_at <> at`)
  await db.execute(sql`
    update submissions set at = told.at from process_events told
    where told.process_id = submissions.process_id and told.version = submissions.version`)
  await db.execute(sql`
    insert into seen (user_id, process_id, version, at)
    select sent_by, process_id, max(version), max(at) from process_events
    where sent_by is not null and unit_id is not null
    group by sent_by, process_id on conflict do nothing`)
  await db.execute(sql`delete from access_log`)
  await db.execute(sql`
    insert into access_log (at, user_id, unit_id, person_id, process_id, action)
    select told.at - interval '1 minute', told.sent_by, told.unit_id, processes.person_id, told.process_id, 'read'
    from process_events told join processes on processes.id = told.process_id
    where told.unit_id is not null and told.sent_by is not null and (told.version = 1 or told.version % 2 = 0)`)
}

/**
 * Plays the demo's stories and the long ones of the benchmarks through the verbs that users call, in the database of
 * DATABASE_URL, and answers the rows that came of them, person by person. Empties the database before and after.
 */
export async function playTemplates(db: Database, now: string): Promise<Captured[]> {
  await db.execute(sql`truncate organisations, users, people, processes, outbox, access_log cascade`)
  await seedDemo(now)
  await recordInTime(db)
  const told = await capture(db)
  await emptyCases(db)
  await play(script(clockFrom(now), tales))
  await recordInTime(db)
  const long = await capture(db)
  await db.execute(sql`truncate organisations, users, people, processes, outbox, access_log cascade`)
  return longestFirst([...long, ...told])
}
