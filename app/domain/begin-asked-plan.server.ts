import type { Tx } from '#db/client.server.ts'
import type { StoredEvent } from '#db/schema/index.ts'
import { beginPlan, findOpenPlan, linkPlan } from './begin-plan.server.ts'
import { type Case, findPerson } from './find-case.server.ts'
import { kindOf } from './kinds/index.ts'
import { lockIdentifier } from './start-case.server.ts'

/**
 * Begins the plan that an accepted event asks for, unless the person has one in the sender's sight, and links the two.
 * Answers the event anew, now naming the plan; null when it asks for none or none can be begun.
 */
export async function beginAskedPlan(
  tx: Tx,
  found: Case,
  event: StoredEvent,
  { userId, key }: { userId: string; key: string },
) {
  const kind = kindOf(found.kind)
  const asked = kind.planAskedBy(event)
  const person = asked && (await findPerson(tx, found.personId))
  if (!asked || !person) return null
  const open = await findOpenPlan(tx, person)
  const planId = open?.processId ?? (await begin(tx, found, event, { person, reason: asked.reason, userId, key }))
  if (!planId) return null
  await linkPlan(tx, found.id, planId)
  const named = kind.decide(found.state, { ...event, data: asked.linkedBy(event.data, planId) })
  return named.ok ? named : null
}

type Asked = {
  person: NonNullable<Awaited<ReturnType<typeof findPerson>>>
  reason: string
  userId: string
  key: string
}

/** The plan is first with the unit that invites, which thereby holds it together. */
async function begin(tx: Tx, found: Case, event: StoredEvent, asked: Asked): Promise<string | null> {
  const { person, reason, userId, key } = asked
  await lockIdentifier(tx, person)
  const begun = await beginPlan(tx, {
    by: { ...event.by, user: userId },
    regionId: found.regionId,
    startedByUnit: event.by.unit,
    person,
    proposal: { reason, dischargeProcess: found.id },
    key: `${key}:plan`,
    at: event.at,
  })
  return begun.ok ? begun.processId : null
}
