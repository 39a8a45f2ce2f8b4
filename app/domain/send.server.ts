import { eq } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { units, users } from '#db/schema/index.ts'
import { type DischargeEventType, decide, missedBy } from '#machines/discharge/index.ts'
import type { Candidate, Touch } from '#machines/process.ts'
import type { Actor } from './actor.ts'
import { type Case, findSubmission, lockCase, readEvents } from './find-case.server.ts'
import { impossibleTimes } from './happened.ts'
import { isUuid } from './ids.ts'
import { notFound, refused, type SendOutcome, type Theirs } from './outcome.ts'
import { record } from './record.server.ts'
import { unknownUnits } from './units-named.server.ts'
import type { Instant } from './views.ts'

export type Submission = {
  processId: string
  type: string
  data: unknown
  /** The version of the case that the sender had on the screen. */
  seenVersion: number
  /** Made by the form: the same key from the same user is the same event. */
  key: string
  /** The instant of the request. */
  at: Instant
}

/**
 * Sends an event to a case in one transaction: locks the case, asks the machine, and writes the event with all that
 * follows from it, or writes nothing and says why. Events that touch different sections of the facts both land.
 */
export async function send(actor: Actor, submission: Submission): Promise<SendOutcome> {
  if (!isUuid(submission.processId)) return notFound
  return asUnit(actor, (tx) => sendWithin(tx, actor, submission))
}

async function sendWithin(tx: Tx, actor: Actor, submission: Submission): Promise<SendOutcome> {
  const { processId, key, seenVersion, type, data, at } = submission
  const found = await lockCase(tx, processId)
  // After the lock: a twin of this submission may have been under way, or have made the unit leave the case.
  const earlier = await findSubmission(tx, actor.userId, key)
  if (earlier?.processId === processId) return { ok: true, version: earlier.version, repeated: true }
  if (!found) return notFound
  if (earlier) return refused('MALFORMED', ['key'])
  if (!isSeen(seenVersion, found.state.version)) return refused('MALFORMED', ['version'])

  const candidate: Candidate = { type, at, by: { party: actor.party, unit: actor.unitId, user: actor.userId }, data }
  const missed = missedBy(found.state, candidate, seenVersion)
  if (missed) return { ok: false, reason: 'stale', theirs: await describe(tx, missed) }
  return decideAndRecord(tx, found, candidate, { userId: actor.userId, key })
}

const isSeen = (seenVersion: number, version: number) =>
  Number.isInteger(seenVersion) && seenVersion >= 0 && seenVersion <= version

async function decideAndRecord(
  tx: Tx,
  found: Case,
  candidate: Candidate,
  sentBy: { userId: string; key: string },
): Promise<SendOutcome> {
  const history = candidate.type === 'event.undone' ? await readEvents(tx, found.id) : []
  const decision = decide(found.state, candidate, history)
  if (!decision.ok) return refused(decision.code, decision.details)
  const { event, state } = decision
  const wrong = [...impossibleTimes(event, found.startedAt), ...(await unknownUnits(tx, found, event))]
  if (wrong.length > 0) return refused('MALFORMED', wrong)
  await record(tx, found, event, state, sentBy)
  return { ok: true, version: event.version, repeated: false }
}

async function describe(tx: Tx, { type, at, by }: Touch): Promise<Theirs> {
  const [unit] = await tx.select({ name: units.name }).from(units).where(eq(units.id, by.unit))
  const [user] = by.user ? await tx.select({ name: users.name }).from(users).where(eq(users.id, by.user)) : []
  return { type: type as DischargeEventType, at, unitName: unit?.name ?? '', userName: user?.name ?? null }
}
