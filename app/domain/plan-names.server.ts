import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { grants, units, users } from '#db/schema/index.ts'
import type { SipFacts } from '#machines/sip/index.ts'
import { isUuid } from './ids.ts'
import { idsNamed, type PlanNames } from './plan-names.ts'

type Named = { id: string; name: string }

const byId = (rows: readonly Named[]) => Object.fromEntries(rows.map(({ id, name }) => [id, name]))

/** The names behind the ids of a plan, as far as the caller's role may read them. */
export async function loadPlanNames(
  tx: Tx,
  facts: SipFacts,
  { givenName, familyName }: { givenName: string; familyName: string },
): Promise<PlanNames> {
  const named = idsNamed(facts)
  const ids = (some: readonly string[]) => some.filter(isUuid)
  const [unitRows, userRows, grantRows] = await Promise.all([
    tx
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(inArray(units.id, ids(named.units))),
    tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(inArray(users.id, ids(named.users))),
    tx
      .select({ id: grants.id, name: grants.holderName })
      .from(grants)
      .where(inArray(grants.id, ids(named.grants))),
  ])
  return {
    person: `${givenName} ${familyName}`,
    units: byId(unitRows),
    users: byId(userRows),
    grants: byId(grantRows),
  }
}
