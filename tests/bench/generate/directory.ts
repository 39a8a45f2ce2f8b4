import type { Database } from '#db/client.server.ts'
import { assignments, organisations, type Role, units, users } from '#db/schema/index.ts'
import type { Party } from '#machines/parties.ts'
import type { Region, Unit } from './country.ts'

type Post = { role: Role; profession: string }

/** Who works at each kind of unit, in the order in which the templates name them. */
const posts: Readonly<Partial<Record<Party, readonly Post[]>>> = {
  inpatient: [
    { role: 'wardNurse', profession: 'Sjuksköterska' },
    { role: 'physician', profession: 'Överläkare' },
    { role: 'unitHead', profession: 'Enhetschef' },
    { role: 'wardNurse', profession: 'Sjuksköterska' },
  ],
  outpatient: [
    { role: 'districtNurse', profession: 'Distriktssköterska' },
    { role: 'unitHead', profession: 'Verksamhetschef' },
    { role: 'districtNurse', profession: 'Distriktssköterska' },
  ],
  socialServices: [
    { role: 'needsAssessor', profession: 'Biståndshandläggare' },
    { role: 'needsAssessor', profession: 'Biståndshandläggare' },
    { role: 'unitHead', profession: 'Enhetschef' },
  ],
  municipalHealth: [
    { role: 'municipalNurse', profession: 'Sjuksköterska' },
    { role: 'therapist', profession: 'Fysioterapeut' },
    { role: 'municipalNurse', profession: 'Sjuksköterska' },
  ],
}

const phone = '010-000 00 00'

type Home = { organisationId: string; regionId: string; municipalityCode: string | null }
type Rows = {
  organisations: (typeof organisations.$inferInsert)[]
  units: (typeof units.$inferInsert)[]
  users: (typeof users.$inferInsert)[]
  assignments: (typeof assignments.$inferInsert)[]
}

function addUnit(rows: Rows, { prefix, party, name }: Unit, home: Home): void {
  const id = `${prefix}000`
  const [headName, headPhone] = [`Chef ${name}`, phone]
  rows.units.push({ ...home, id, party, name, shortName: name, hours: 'dygnet runt', phone, headName, headPhone })
  posts[party]?.forEach(({ role, profession }, index) => {
    const userId = `${prefix}00${index + 1}`
    rows.users.push({ id: userId, name: `Medarbetare ${index + 1}, ${name}`, profession, phone })
    rows.assignments.push({ id: `${prefix}10${index + 1}`, userId, unitId: id, role, validFrom: '2015-01-01' })
  })
}

function addRegion(rows: Rows, region: Region): void {
  const regionId = `${region.prefix}000`
  rows.organisations.push({ id: regionId, kind: 'region', name: region.name, regionId })
  const hospital = { organisationId: regionId, regionId, municipalityCode: null }
  for (const ward of region.wards) addUnit(rows, ward, hospital)
  for (const { code, name, organisation, centres, assessors, nurses } of region.places) {
    rows.organisations.push({ id: organisation, kind: 'municipality', name, regionId, municipalityCode: code })
    for (const centre of centres) addUnit(rows, centre, { ...hospital, municipalityCode: code })
    for (const unit of [...assessors, ...nurses])
      addUnit(rows, unit, { organisationId: organisation, regionId, municipalityCode: code })
  }
}

const atOnce = 1_000

const parts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) => all.slice(index * atOnce, (index + 1) * atOnce))

/** Writes down the regions, municipalities and units, with three or four members of staff at each. */
export async function fillDirectory(db: Database, country: readonly Region[]): Promise<void> {
  const rows: Rows = { organisations: [], units: [], users: [], assignments: [] }
  for (const region of country) addRegion(rows, region)
  for (const part of parts(rows.organisations)) await db.insert(organisations).values(part)
  for (const part of parts(rows.units)) await db.insert(units).values(part)
  for (const part of parts(rows.users)) await db.insert(users).values(part)
  for (const part of parts(rows.assignments)) await db.insert(assignments).values(part)
}
