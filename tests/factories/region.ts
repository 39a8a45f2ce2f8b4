import { randomUUID } from 'node:crypto'
import type { Database, Identity } from '#db/client.server.ts'
import { assignments, organisations, type Role, units, users } from '#db/schema/index.ts'
import type { Party } from '#machines/parties.ts'
import type { Sender } from '#machines/process.ts'

/** A member of staff at a unit: an Identity for the doors, and a Sender for the machines. */
export type Seat = Identity & {
  assignmentId: string
  unitName: string
  userName: string
  party: Party
  role: Role
  regionId: string
  organisationId: string
  municipalityCode: string | null
  sender: Required<Sender>
}

export type Region = {
  regionId: string
  hospitalId: string
  municipalityIds: readonly [string, string]
  ward: Seat
  otherWard: Seat
  healthCentre: Seat
  otherHealthCentre: Seat
  assessors: Seat
  otherAssessors: Seat
  municipalNurses: Seat
  otherMunicipalNurses: Seat
}

type Organisation = { id: string; municipalityCode: string | null }
type UnitPlan = { name: string; party: Party; role: Role; staff: string; profession: string }

const phone = '010-123 45 67'

async function seat(owner: Database, regionId: string, organisation: Organisation, plan: UnitPlan): Promise<Seat> {
  const { name, party, role, staff, profession } = plan
  const ids = { userId: randomUUID(), unitId: randomUUID(), assignmentId: randomUUID() }
  const place = { organisationId: organisation.id, regionId, municipalityCode: organisation.municipalityCode }
  await owner.insert(units).values({
    id: ids.unitId,
    ...place,
    party,
    name,
    shortName: name,
    hours: 'mån–fre 8–17',
    phone,
    headName: `Chef ${staff}`,
    headPhone: phone,
  })
  await owner.insert(users).values({ id: ids.userId, name: staff, profession, phone })
  await owner
    .insert(assignments)
    .values({ id: ids.assignmentId, userId: ids.userId, unitId: ids.unitId, role, validFrom: '2020-01-01' })
  const sender = { party, unit: ids.unitId, user: ids.userId }
  return { ...ids, ...place, unitName: name, userName: staff, party, role, sender }
}

async function organise(owner: Database, name: string) {
  const regionId = randomUUID()
  const region = { id: regionId, municipalityCode: null }
  const first = { id: randomUUID(), municipalityCode: '0580' }
  const second = { id: randomUUID(), municipalityCode: '0581' }
  await owner.insert(organisations).values([
    { id: regionId, kind: 'region', name: `Region ${name}`, regionId },
    { ...first, kind: 'municipality', name: `${name} kommun`, regionId },
    { ...second, kind: 'municipality', name: `Södra ${name} kommun`, regionId },
  ])
  return { regionId, region, first, second }
}

/**
 * A small region: a hospital with two wards, two health centres, and two municipalities, each with assessors and
 * municipal nurses; one member of staff with a valid assignment at each. Call it twice for strangers.
 */
export async function makeRegion(owner: Database, name = 'Norrvik'): Promise<Region> {
  const { regionId, region, first, second } = await organise(owner, name)
  const at = (organisation: Organisation, plan: UnitPlan) => seat(owner, regionId, organisation, plan)
  const ward = { party: 'inpatient', role: 'wardNurse', profession: 'Sjuksköterska' } as const
  const centre = { party: 'outpatient', role: 'districtNurse', profession: 'Distriktssköterska' } as const
  const assessors = { party: 'socialServices', role: 'needsAssessor', profession: 'Biståndshandläggare' } as const
  const nurses = { party: 'municipalHealth', role: 'municipalNurse', profession: 'Sjuksköterska' } as const
  return {
    regionId,
    hospitalId: regionId,
    municipalityIds: [first.id, second.id],
    ward: await at(region, { ...ward, name: `${name} avdelning 6`, staff: 'Anna Berg' }),
    otherWard: await at(region, { ...ward, name: `${name} avdelning 7`, staff: 'Bo Dahl' }),
    healthCentre: await at(region, { ...centre, name: `${name} vårdcentral`, staff: 'Cilla Ek' }),
    otherHealthCentre: await at(region, { ...centre, name: `Södra ${name} vårdcentral`, staff: 'David Fors' }),
    assessors: await at(first, { ...assessors, name: `${name} bistånd`, staff: 'Eva Gran' }),
    otherAssessors: await at(second, { ...assessors, name: `Södra ${name} bistånd`, staff: 'Filip Holm' }),
    municipalNurses: await at(first, { ...nurses, name: `${name} hemsjukvård`, staff: 'Greta Ivarsson' }),
    otherMunicipalNurses: await at(second, { ...nurses, name: `Södra ${name} hemsjukvård`, staff: 'Hugo Jansson' }),
  }
}
