import { sql } from 'drizzle-orm'
import type { Actor, Role } from '#app/domain/actor.ts'
import type { Database } from '#db/client.server.ts'
import type { StaffParty } from '#machines/parties.ts'

/** A member of staff as the app knows them when they have signed in, and how many rows their unit's list has. */
export type Seat = { actor: Actor; openRows: number }

/** All units of a party with something on their list, the shortest list first, each with its first member of staff. */
export async function seatsOf(db: Database, party: StaffParty): Promise<Seat[]> {
  const rows = await db.execute<Actor & { openRows: number }>(sql`
    select users.id as "userId", users.name, assignments.id as "assignmentId", assignments.role, units.id as "unitId",
      units.name as "unitName", units.party, organisations.name as "organisationName", units.region_id as "regionId",
      counted.rows as "openRows"
    from units
    join organisations on organisations.id = units.organisation_id
    join assignments on assignments.unit_id = units.id and right(assignments.id::text, 3) = '101'
    join users on users.id = assignments.user_id
    cross join lateral (select count(*)::int as rows from work where work.unit_id = units.id) counted
    where units.party = ${party} and counted.rows > 0
    order by counted.rows, units.id`)
  return rows.map(({ openRows, ...actor }) => ({ actor: { ...actor, role: actor.role as Role }, openRows }))
}

/** The unit with the shortest list, the middle one and the one with the longest. Throws when no unit has anything. */
export async function typicalSeats(db: Database, party: StaffParty): Promise<{ small: Seat; median: Seat; big: Seat }> {
  const seats = await seatsOf(db, party)
  const [small, median, big] = [seats[0], seats[Math.floor(seats.length / 2)], seats.at(-1)]
  if (!small || !median || !big) throw new Error(`No unit of ${party} has an open case.`)
  return { small, median, big }
}

/** An open case as one of its units sees it: its person, and how far it has come. */
export type OpenCase = {
  personId: string
  processId: string
  kind: string
  phase: string
  version: number
  actor: Actor
}

/** The open cases on the list of a unit, in the order of their ids. */
export async function openCasesOf(db: Database, { actor }: Seat): Promise<OpenCase[]> {
  const rows = await db.execute<Omit<OpenCase, 'actor'>>(sql`
    select work.person_id as "personId", work.process_id as "processId", work.kind, work.phase, processes.version
    from work join processes on processes.id = work.process_id
    where work.unit_id = ${actor.unitId} order by work.process_id`)
  return rows.map((row) => ({ ...row, actor }))
}

export type LongestPerson = { personId: string; stayId: string; planId: string; actor: Actor }

/** The person with a stay of 200 events and a plan of thirty actions, as their own health centre sees them. */
export async function longestPerson(db: Database): Promise<LongestPerson> {
  const [found] = await db.execute<{ personId: string; stayId: string; planId: string; unitId: string }>(sql`
    select stay.person_id as "personId", stay.id as "stayId", plan.id as "planId", seat.unit_id as "unitId"
    from processes stay
    join processes plan on plan.person_id = stay.person_id and plan.kind = 'sip'
    join process_parties seat on seat.process_id = plan.id and seat.party = 'outpatient' and seat.until is null
    where stay.kind = 'discharge' and stay.version >= 200 and stay.ended_at is null and plan.ended_at is null
    order by stay.id limit 1`)
  const seats = await seatsOf(db, 'outpatient')
  const seat = seats.find(({ actor }) => actor.unitId === found?.unitId)
  if (!found || !seat) throw new Error('There is nobody with a long stay and a long plan.')
  const { unitId: _, ...person } = found
  return { ...person, actor: seat.actor }
}
