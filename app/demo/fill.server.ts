import { sql } from 'drizzle-orm'
import { hashPassword } from '#app/auth/password.server.ts'
import type { Database } from '#db/client.server.ts'
import { assignments, credentials, organisations, units, users } from '#db/schema/index.ts'
import { type Clock, clockFrom } from './clock.ts'
import { guestKeys, guestOf } from './guests.ts'
import { play } from './play.server.ts'
import { organisations as demoOrganisations, units as demoUnits } from './region.ts'
import { script } from './script.ts'
import { accountOf, assignmentsOf, staff, staffKeys } from './staff.ts'

const workday = 16

async function fillDirectory(db: Database, { on }: Clock): Promise<void> {
  const regionId = demoOrganisations.region.id
  await db.transaction(async (tx) => {
    await tx.insert(organisations).values(Object.values(demoOrganisations).map((one) => ({ ...one, regionId })))
    await tx.insert(units).values(
      Object.values(demoUnits).map(({ organisation, ...unit }) => {
        const { id: organisationId, municipalityCode } = demoOrganisations[organisation]
        return { ...unit, organisationId, municipalityCode, regionId }
      }),
    )
    await tx
      .insert(users)
      .values(guestKeys.map(guestOf).map(({ userId, name, phone }) => ({ id: userId, name, profession: '', phone })))
    for (const key of staffKeys) {
      const { name, profession, phone } = staff[key]
      await tx.insert(users).values({ id: accountOf(key).userId, name, profession, phone })
      const rows = assignmentsOf(key).map(({ unit, ...one }) => ({ ...one, unitId: demoUnits[unit].id }))
      await tx.insert(assignments).values(rows.map((row) => ({ ...row, validFrom: on(-365) })))
    }
  })
}

/** Everyone has read what had happened when they left work yesterday, and what they have done themselves. */
const markSeen = (db: Database, { at }: Clock) =>
  db.execute(sql`
    insert into seen (user_id, process_id, version, at)
    select assignments.user_id, process_events.process_id, max(process_events.version), max(process_events.at)
    from process_parties
    join assignments on assignments.unit_id = process_parties.unit_id
    join process_events on process_events.process_id = process_parties.process_id
    where process_parties.until is null
      and (process_events.at <= ${at(`-${workday}h`)} or process_events.sent_by = assignments.user_id)
    group by assignments.user_id, process_events.process_id
    on conflict do nothing`)

/** The stories are written down as they happen, not all at once on the day the demo is filled. */
async function recordInTime(db: Database): Promise<void> {
  await db.execute(sql`update process_events set recorded_at = at`)
  await db.execute(sql`update grants set opened_at = granted_at + interval '40 minutes' where opened_at is not null`)
  await db.execute(sql`
    update access_log set at = processes.started_at from processes
    where processes.id = access_log.process_id and access_log.action = 'start'`)
}

/** The accounts come last: a demo that nobody can sign in to is one that was cut short. */
async function openAccounts(db: Database): Promise<void> {
  const accounts = [...staffKeys.map(accountOf), ...guestKeys.map(guestOf)]
  const rows = accounts.map(async ({ userId, userName, password }) => ({
    userId,
    userName,
    passwordHash: await hashPassword(password),
  }))
  await db.insert(credentials).values(await Promise.all(rows))
}

/** Fills the database with the demo, dated from `now` backwards, and with its directory unless an earlier call has. */
export async function fillDemo(db: Database, now: string, { hasDirectory }: { hasDirectory: boolean }): Promise<void> {
  const clock = clockFrom(now)
  if (!hasDirectory) await fillDirectory(db, clock)
  await play(script(clock))
  await recordInTime(db)
  await markSeen(db, clock)
  await openAccounts(db)
}
