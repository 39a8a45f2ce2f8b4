import { sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { Database } from '#db/client.server.ts'
import { longestPerson, seatsOf } from '../generate/seats.ts'

/** By whom something is done, and to whom. */
export type Target = { actor: Actor; personId: string; processId: string; version: number }

export const works = ['worklist', 'person', 'plan', 'commit'] as const
export type Work = (typeof works)[number]

/** What there is to do in a database, by what it is like. Only the like is compared with the like. */
export type Candidates = Record<Work, Record<string, Target[]>>

/** So many wards are asked for their open cases, spread over all of them. */
const mostWards = 60

type OpenStay = Omit<Target, 'actor'> & { unitId: string; phase: string }

function add(all: Record<string, Target[]>, key: string, target: Target): void {
  all[key] = [...(all[key] ?? []), target]
}

const openStays = (db: Database, wards: readonly string[]) =>
  db.execute<OpenStay>(sql`
    select work.person_id as "personId", work.process_id as "processId", processes.version, work.unit_id as "unitId",
      work.phase
    from work join processes on processes.id = work.process_id and processes.started_by_unit = work.unit_id
    where work.unit_id = any(${sql.param(wards)}::uuid[]) and work.kind = 'discharge' and processes.version < 30
    order by work.process_id`)

/**
 * Lists by their length, stays by their phase and the number of their events (every other one to be read, every other
 * one to be moved), and the longest plan.
 */
export async function findCandidates(db: Database): Promise<Candidates> {
  const found: Candidates = { worklist: {}, person: {}, plan: {}, commit: {} }
  const wards = await seatsOf(db, 'inpatient')
  for (const { actor, openRows } of [...wards, ...(await seatsOf(db, 'outpatient'))])
    add(found.worklist, `${actor.party} ${openRows}`, { actor, personId: '', processId: '', version: 0 })
  const some = wards.filter((_, index) => index % Math.ceil(wards.length / mostWards) === 0)
  const actors = new Map(some.map(({ actor }) => [actor.unitId, actor]))
  for (const [index, { unitId, phase, ...stay }] of (await openStays(db, [...actors.keys()])).entries()) {
    const actor = actors.get(unitId)
    if (!actor) continue
    const isMoved = index % 2 === 1 && (phase === 'planning' || phase === 'ready')
    add(isMoved ? found.commit : found.person, `${phase} ${stay.version}`, { ...stay, actor })
  }
  const { actor, personId, planId } = await longestPerson(db)
  add(found.plan, 'longest', { actor, personId, processId: planId, version: 0 })
  return found
}

/** Of each kind at most so many. */
const mostOfAKind = 4

/** The targets of both databases that are like one another, in the same order. Throws when there are none. */
export function pairUp(
  small: Candidates,
  big: Candidates,
): { small: Record<Work, Target[]>; big: Record<Work, Target[]> } {
  const paired = { small: {} as Record<Work, Target[]>, big: {} as Record<Work, Target[]> }
  for (const work of works) {
    const kinds = Object.keys(small[work]).map((kind) => {
      const [one, other] = [small[work][kind] ?? [], big[work][kind] ?? []]
      const count = Math.min(one.length, other.length, mostOfAKind)
      return [one.slice(0, count), other.slice(0, count)] as const
    })
    paired.small[work] = kinds.flatMap(([one]) => one)
    paired.big[work] = kinds.flatMap(([, other]) => other)
    if (paired.small[work].length === 0) throw new Error(`The two databases have nothing alike for ${work}.`)
  }
  return paired
}
