import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { people, processes, units } from '#db/schema/index.ts'
import { latestFirst, openFirst } from './latest-case.server.ts'

/** The people of these ids, as a list to be told of. */
export const selectThese = (tx: Tx, ids: readonly string[]) =>
  tx
    .select({ personId: people.id })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .as('page')

/** Each person once, with their open case or else the latest, as far as the unit may see them: the stay before the plan. */
export function withLatestCase(tx: Tx, page: ReturnType<typeof selectThese>) {
  const latest = tx
    .select({ phase: processes.phase, placeUnit: processes.placeUnit, estimatedOn: processes.estimatedOn })
    .from(processes)
    .where(eq(processes.personId, page.personId))
    .orderBy(openFirst, processes.kind, latestFirst)
    .limit(1)
    .as('latest')
  const place = tx
    .select({ name: units.shortName })
    .from(units)
    .where(eq(units.id, latest.placeUnit))
    .limit(1)
    .as('place')
  return tx
    .select({
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      birthDate: people.birthDate,
      identifierType: people.identifierType,
      identifierValue: people.identifierValue,
      protection: people.protection,
      place: place.name,
      phase: latest.phase,
      estimatedOn: latest.estimatedOn,
    })
    .from(page)
    .innerJoin(people, eq(people.id, page.personId))
    .innerJoinLateral(latest, sql`true`)
    .leftJoinLateral(place, sql`true`)
    .orderBy(people.familyName, people.givenName, people.id)
}

export type FoundPerson = Awaited<ReturnType<typeof withLatestCase>>[number]
