import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { Identifier } from '#db/open-process.server.ts'
import { people, processes, processLinks } from '#db/schema/index.ts'
import { addDays, localDate } from '#machines/calendar.ts'
import type { DischargeFacts, DischargeState } from '#machines/discharge/index.ts'
import type { Actor } from './actor.ts'
import type { LoadedPerson } from './load-person.server.ts'
import type { Instant } from './views.ts'

/** Who comes back to hospital within so many days of going home is readmitted. */
const readmissionDays = 30

/** The person's stay that is under way at the unit, and the stay that a new one would be a readmission after. */
export async function findEarlier(
  tx: Tx,
  actor: Actor,
  { identifierType, identifierValue, identifierDomain = '' }: Identifier,
  at: Instant,
): Promise<{ open: { personId: string } | null; readmissionOf: string | null }> {
  const stays = await tx
    .select({
      id: processes.id,
      personId: processes.personId,
      startedByUnit: processes.startedByUnit,
      status: processes.status,
      state: processes.state,
    })
    .from(processes)
    .innerJoin(people, eq(people.id, processes.personId))
    .where(
      and(
        eq(people.identifierType, identifierType),
        eq(people.identifierValue, identifierValue),
        eq(people.identifierDomain, identifierDomain),
        eq(processes.kind, 'discharge'),
      ),
    )
    .orderBy(desc(processes.startedAt))
  const known = stays.map((stay) => ({ ...stay, homeAt: wentHomeAt(stay.state as DischargeState) }))
  return {
    open:
      known.find((stay) => stay.status === 'underway' && !stay.homeAt && stay.startedByUnit === actor.unitId) ?? null,
    readmissionOf: known.find(({ homeAt }) => homeAt !== null && isRecent(homeAt, at))?.id ?? null,
  }
}

const wentHomeAt = ({ facts }: DischargeState): Instant | null => facts.discharge?.at ?? null

const isRecent = (homeAt: Instant, at: Instant) => addDays(localDate(homeAt), readmissionDays) >= localDate(at)

export async function linkReadmission(tx: Tx, earlier: string, later: string): Promise<void> {
  await tx.insert(processLinks).values({ fromProcess: earlier, toProcess: later, kind: 'readmission' })
}

/** Who looked after the person at earlier stays that the reader may see: the units' ids, and the last contact. */
export type EarlierTeam = { recipients: readonly string[]; contact: DischargeFacts['contact']['current'] }

export async function findEarlierTeam(tx: Tx, { earlier }: Pick<LoadedPerson, 'earlier'>): Promise<EarlierTeam> {
  if (earlier.length === 0) return { recipients: [], contact: null }
  const rows = await tx
    .select({ state: processes.state })
    .from(processes)
    .where(
      inArray(
        processes.id,
        earlier.map(({ processId }) => processId),
      ),
    )
    .orderBy(desc(processes.startedAt))
  const states = rows.map(({ state }) => state as DischargeState)
  return {
    recipients: states.flatMap(({ context }) => context.recipients.map(({ unit }) => unit)),
    contact: states.map(({ facts }) => facts.contact.current).find((contact) => contact !== null) ?? null,
  }
}
