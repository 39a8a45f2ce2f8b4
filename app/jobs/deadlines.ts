import { type SQL, sql } from 'drizzle-orm'
import type { JobHelpers, TaskList } from 'graphile-worker'
import { forgetNotices } from '#app/domain/forget-notices.server.ts'
import { findDue, passDeadlines } from '#app/domain/pass-deadlines.server.ts'
import { asSystem, withoutIdentity } from '#db/client.server.ts'
import { expireSessions } from '#db/sessions.server.ts'

const clock = () => new Date().toISOString()

const isAboutCase = (payload: unknown): payload is { processId: string } =>
  typeof payload === 'object' && payload !== null && 'processId' in payload && typeof payload.processId === 'string'

/** Gives each case that time has moved a job of its own; the key keeps it to one, however many processes look. */
async function findDueCases(_: unknown, { addJob }: JobHelpers): Promise<void> {
  for (const processId of await findDue(clock()))
    await addJob('passDeadlines', { processId }, { jobKey: `deadlines:${processId}`, maxAttempts: 5 })
}

/** Reports what has passed in one case. Done twice it is done once, so a job that died halfway is simply run again. */
async function passDeadlinesOf(payload: unknown): Promise<void> {
  if (isAboutCase(payload)) await passDeadlines(payload.processId, clock())
}

const forgetSessions = () => withoutIdentity(expireSessions)

const forgetOldNotices = () => forgetNotices(clock())

/** An event of a month without a partition of its own lands among all others of its kind, and is found the slow way. */
const keepMonthsAhead = () =>
  asSystem(async (tx) => {
    await tx.execute(sql`select ensure_event_partitions(12)`)
  })

export const tasks = {
  findDueCases,
  passDeadlines: passDeadlinesOf,
  forgetSessions,
  forgetOldNotices,
  keepMonthsAhead,
} satisfies TaskList

/**
 * What is done again and again, and when next: cases that are due every minute, ended sessions every hour,
 * months ahead and old notices every night.
 */
export const recurring = {
  findDueCases: sql`date_trunc('minute', now()) + interval '1 minute'`,
  forgetSessions: sql`date_trunc('hour', now()) + interval '1 hour 7 minutes'`,
  forgetOldNotices: sql`date_trunc('day', now()) + interval '1 day 3 hours'`,
  keepMonthsAhead: sql`date_trunc('day', now()) + interval '1 day 2 hours'`,
} satisfies Partial<Record<keyof typeof tasks, SQL>>
