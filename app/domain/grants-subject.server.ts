import { desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { people, processes } from '#db/schema/index.ts'
import type { DischargeState } from '#machines/discharge/index.ts'
import type { SipState } from '#machines/sip/index.ts'
import type { PersonRow } from './person-head.ts'
import type { Protection } from './view-parts.ts'

/** Whom somebody is to be let in to, and what is known that speaks against it. */
export type Subject = {
  person: PersonRow
  /** The strictest of what is registered and what any ward has said. */
  protection: Protection
  deceased: boolean
  /** Whom the person has asked to keep out, in the person's own words. */
  keepOut: readonly string[]
}

/** The person as far as the caller's unit may see their cases; null when it may see none. */
export async function findSubject(tx: Tx, personId: string): Promise<Subject | null> {
  const found = await tx
    .select({ person: people, kind: processes.kind, state: processes.state })
    .from(processes)
    .innerJoin(people, eq(people.id, processes.personId))
    .where(eq(processes.personId, personId))
    .orderBy(desc(processes.startedAt))
  const [latest] = found
  if (!latest) return null
  const { person } = latest
  const discharges = found
    .filter(({ kind }) => kind === 'discharge')
    .map(({ state }) => (state as DischargeState).facts)
  const plans = found.filter(({ kind }) => kind === 'sip').map(({ state }) => (state as SipState).facts)
  const said = [person.protection, ...discharges.map(({ admission }) => admission?.protection ?? 'none')]
  return {
    person,
    protection: said.find((one) => one !== 'none') ?? 'none',
    deceased:
      person.deceasedOn !== null ||
      discharges.some(({ end }) => end?.reason === 'deceased') ||
      plans.some(({ closed }) => closed?.reason === 'deceased'),
    keepOut: plans.find(({ participants }) => participants)?.participants?.keepOut ?? [],
  }
}
