import { asUnit } from '#db/client.server.ts'
import { asLast } from '#db/prepared.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { findLatestOf } from './latest-case.server.ts'
import { loadStay, toStay } from './load-person.server.ts'
import { logAccess } from './log-access.server.ts'
import { markSeen } from './mark-seen.server.ts'
import { toPersonView } from './person-view.ts'
import { toPlanSummary } from './plan-summary.ts'
import { policiesOf } from './policy.server.ts'
import type { Instant, PersonPageView } from './views.ts'

/**
 * The page about a person, as the reader's unit sees the latest case: logged as read, and from now on seen up to its
 * version. Null for whom the unit has no case of, as for nobody.
 */
export async function readPerson(
  actor: Actor,
  personId: string,
  now: Instant,
  { allClocks = false }: { allClocks?: boolean } = {},
): Promise<PersonPageView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const { discharge, sip: plan } = await findLatestOf(tx, actor.userId, personId, ['discharge', 'sip'])
    if (!discharge) return null
    const found = toStay(discharge)
    const policies = policiesOf(tx, found, plan)
    const judgedBy = policies.then(({ discharge }) => discharge)
    const [loaded, { sip: planPolicy }] = await asLast(
      tx,
      Promise.all([
        loadStay(tx, actor, found, now, judgedBy),
        policies,
        logAccess(tx, actor, 'read', { personId: found.person.id, processId: found.processId }),
        markSeen(tx, actor, found, now),
      ]),
    )
    const summary = plan && planPolicy && toPlanSummary(plan, planPolicy, now)
    return { ...toPersonView(loaded, actor, now, { allClocks }), plan: summary }
  })
}
