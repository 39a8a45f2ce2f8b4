import type { Actor, Role } from '#app/domain/actor.ts'
import { organisations, type UnitKey, units } from './region.ts'

type Employee = {
  name: string
  profession: string
  phone: string
  /** Their assignments, the one they act under in the stories first. */
  works: readonly [at: UnitKey, as: Role, ...more: { at: UnitKey; as: Role }[]]
}

/** Made-up members of staff. Mobile numbers are of the series that PTS keeps for fiction. */
export const staff = {
  sara: { name: 'Sara Lindqvist', profession: 'Sjuksköterska', phone: '070-174 06 05', works: ['ward42', 'wardNurse'] },
  erik: { name: 'Erik Sandström', profession: 'Överläkare', phone: '070-174 06 06', works: ['ward42', 'physician'] },
  annika: { name: 'Annika Vall', profession: 'Enhetschef', phone: '070-174 06 07', works: ['ward42', 'unitHead'] },
  johan: { name: 'Johan Nyberg', profession: 'Sjuksköterska', phone: '070-174 06 08', works: ['ward51', 'wardNurse'] },
  leila: { name: 'Leila Haddad', profession: 'Överläkare', phone: '070-174 06 09', works: ['ward51', 'physician'] },
  katarina: {
    name: 'Katarina Öberg',
    profession: 'Sjuksköterska, resursteamet',
    phone: '070-174 06 10',
    works: ['ward42', 'wardNurse', { at: 'ward51', as: 'wardNurse' }],
  },
  maria: {
    name: 'Maria Björk',
    profession: 'Distriktssköterska',
    phone: '070-174 06 11',
    works: ['bjorken', 'districtNurse'],
  },
  olof: { name: 'Olof Rask', profession: 'Verksamhetschef', phone: '070-174 06 12', works: ['bjorken', 'unitHead'] },
  petra: {
    name: 'Petra Åkesson',
    profession: 'Distriktssköterska',
    phone: '070-174 06 13',
    works: ['angen', 'districtNurse'],
  },
  fatima: {
    name: 'Fatima Noor',
    profession: 'Distriktssköterska',
    phone: '070-174 06 14',
    works: ['angen', 'districtNurse', { at: 'nursesEkeby', as: 'municipalNurse' }],
  },
  lena: {
    name: 'Lena Berg',
    profession: 'Biståndshandläggare',
    phone: '070-174 06 15',
    works: ['assessorsSunneras', 'needsAssessor'],
  },
  mattias: {
    name: 'Mattias Frid',
    profession: 'Biståndshandläggare',
    phone: '070-174 06 16',
    works: ['assessorsSunneras', 'needsAssessor'],
  },
  amir: {
    name: 'Amir Rahimi',
    profession: 'Sjuksköterska',
    phone: '070-174 06 17',
    works: ['nursesSunneras', 'municipalNurse'],
  },
  jonas: {
    name: 'Jonas Falk',
    profession: 'Fysioterapeut',
    phone: '070-174 06 18',
    works: ['nursesSunneras', 'therapist'],
  },
  ingrid: {
    name: 'Ingrid Moberg',
    profession: 'Biståndshandläggare',
    phone: '070-174 06 19',
    works: ['assessorsEkeby', 'needsAssessor'],
  },
  elin: {
    name: 'Elin Sjögren',
    profession: 'Sjuksköterska',
    phone: '070-174 06 20',
    works: ['nursesEkeby', 'municipalNurse'],
  },
} satisfies Record<string, Employee>

export type StaffKey = keyof typeof staff
export const staffKeys = Object.keys(staff) as StaffKey[]

const userId = (key: StaffKey) => `00000000-0000-4000-8000-${String(staffKeys.indexOf(key) + 1).padStart(12, '0')}`
const userName = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replace(' ', '.')

export type Assignment = { id: string; userId: string; unit: UnitKey; role: Role }

/** Every assignment of a member of staff, in the order of their list. */
export function assignmentsOf(key: StaffKey): readonly [Assignment, ...Assignment[]] {
  const [at, as, ...more]: Employee['works'] = staff[key].works
  const assign = (unit: UnitKey, role: Role, index: number): Assignment => ({
    id: userId(key).replace('-8000-', `-9${String(index).padStart(3, '0')}-`),
    userId: userId(key),
    unit,
    role,
  })
  return [assign(at, as, 0), ...more.map((one, index) => assign(one.at, one.as, index + 1))]
}

/** The member of staff signed in under their first assignment. */
export function actorOf(key: StaffKey): Actor {
  const [{ id, unit, role }] = assignmentsOf(key)
  const { id: unitId, name, party, organisation } = units[unit]
  return {
    userId: userId(key),
    name: staff[key].name,
    assignmentId: id,
    role,
    unitId,
    unitName: name,
    party,
    organisationName: organisations[organisation].name,
    regionId: organisations.region.id,
  }
}

export type DemoAccount = { role: Role; unit: string; name: string; userName: string; password: string }

export const demoPassword = 'hemvagen-demo'

/** Who one can sign in as: a row per assignment. The password is public and the people are not real. */
export const demoAccounts: readonly DemoAccount[] = staffKeys.flatMap((key) =>
  assignmentsOf(key).map(({ unit, role }) => ({
    role,
    unit: units[unit].name,
    name: staff[key].name,
    userName: userName(staff[key].name),
    password: demoPassword,
  })),
)

export const accountOf = (key: StaffKey) => ({
  userId: userId(key),
  userName: userName(staff[key].name),
  password: demoPassword,
})
