import { eq } from 'drizzle-orm'
import { asUnit, type Tx } from '#db/client.server.ts'
import { units, users } from '#db/schema/index.ts'
import type { Candidate, Touch } from '#machines/process.ts'
import { type Actor, type SignedIn, senderOf } from './actor.ts'
import { beginAskedPlan } from './begin-asked-plan.server.ts'
import { type Case, findSubmission, lockCase, readEvents } from './find-case.server.ts'
import { isUuid } from './ids.ts'
import { kindOf } from './kinds/index.ts'
import { notFound, refused, type SendOutcome, type Theirs } from './outcome.ts'
import { record } from './record.server.ts'
import { unknownUnits } from './units-named.server.ts'
import type { Instant, ProcessEventType } from './views.ts'

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
  return asUnit(actor, (tx) => sendWithin(tx, senderOf(actor), submission))
}

/** The same, in a transaction of the caller's, who has seen to it that the sender may. */
export async function sendWithin(tx: Tx, by: SignedIn, submission: Submission): Promise<SendOutcome> {
  const { processId, key, seenVersion, type, data, at } = submission
  // The key after the lock: a twin of this submission may have been under way, or have made the unit leave the case.
  const [found, earlier] = await Promise.all([lockCase(tx, processId), findSubmission(tx, by.user, key)])
  if (earlier?.processId === processId) return { ok: true, version: earlier.version, repeated: true }
  if (!found) return notFound
  if (earlier) return refused('MALFORMED', ['key'])
  if (!isSeen(seenVersion, found.state.version)) return refused('MALFORMED', ['version'])

  const candidate: Candidate = { type, at, by, data }
  const missed = kindOf(found.kind).missedBy(found.state, candidate, seenVersion)
  if (missed) return { ok: false, reason: 'stale', theirs: await describe(tx, missed) }
  return decideAndRecord(tx, found, candidate, { userId: by.user, key })
}

const isSeen = (seenVersion: number, version: number) =>
  Number.isInteger(seenVersion) && seenVersion >= 0 && seenVersion <= version

async function decideAndRecord(
  tx: Tx,
  found: Case,
  candidate: Candidate,
  sentBy: { userId: string; key: string },
): Promise<SendOutcome> {
  const kind = kindOf(found.kind)
  const history = candidate.type === 'event.undone' ? await readEvents(tx, found.id) : []
  const first = kind.decide(found.state, candidate, history)
  if (!first.ok) return refused(first.code, first.details)
  const wrong = [...kind.impossibleTimes(first.event, found.startedAt), ...(await unknownUnits(tx, found, first.event))]
  if (wrong.length > 0) return refused('MALFORMED', wrong)
  const linked = await beginAskedPlan(tx, found, first.event, sentBy)
  const { event, state } = linked ?? first
  await record(tx, found, event, state, sentBy)
  return { ok: true, version: event.version, repeated: false }
}

async function describe(tx: Tx, { type, at, by }: Touch): Promise<Theirs> {
  const [unit] = await tx.select({ name: units.name }).from(units).where(eq(units.id, by.unit))
  const [user] = by.user ? await tx.select({ name: users.name }).from(users).where(eq(users.id, by.user)) : []
  return { type: type as ProcessEventType, at, unitName: unit?.name ?? '', userName: user?.name ?? null }
}
