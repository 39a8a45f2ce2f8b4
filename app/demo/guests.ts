import type { GrantItem } from '#app/domain/mine-views.ts'
import type { When } from './clock.ts'
import type { PersonKey } from './people.ts'
import { demoPassword, type StaffKey } from './staff.ts'

type GuestFacts = {
  name: string
  phone: string
  /** On whose side. */
  person: PersonKey
  /** Null for the person themself. */
  relation: string | null
  items: readonly GrantItem[]
  /** When the person said so, and to whom. */
  let: { in: When; by: StaffKey }
}

const everything: readonly GrantItem[] = ['date', 'contacts', 'plan', 'questions']

/** Made-up people of the persons' own side, who can sign in. */
export const guests = {
  annaEk: {
    name: 'Anna Ek',
    phone: '070-174 06 71',
    person: 'anna',
    relation: null,
    items: everything,
    let: { in: '-3d 12:00', by: 'maria' },
  },
  karinEk: {
    name: 'Karin Ek',
    phone: '070-174 06 72',
    person: 'anna',
    relation: 'dotter',
    items: everything,
    let: { in: '-3d 12:10', by: 'maria' },
  },
  nilsEk: {
    name: 'Nils Ek',
    phone: '070-174 06 73',
    person: 'anna',
    relation: 'son',
    items: ['date', 'contacts'],
    let: { in: '-3d 12:20', by: 'maria' },
  },
  lisbethRyding: {
    name: 'Lisbeth Ryding',
    phone: '070-174 06 74',
    person: 'gerd',
    relation: 'dotter',
    items: everything,
    let: { in: '-161d 11:00', by: 'maria' },
  },
  larsWester: {
    name: 'Lars Wester',
    phone: '070-174 06 75',
    person: 'dagny',
    relation: 'son',
    items: everything,
    let: { in: '-88d 11:00', by: 'petra' },
  },
  elvaTolvansson: {
    name: 'Elva Tolvansson',
    phone: '070-174 06 76',
    person: 'tolvan',
    relation: 'dotter',
    items: ['contacts', 'plan', 'questions'],
    let: { in: '-33d 13:00', by: 'maria' },
  },
  evaLund: {
    name: 'Eva Lund',
    phone: '070-174 06 77',
    person: 'eva',
    relation: null,
    items: everything,
    let: { in: '-2d 13:00', by: 'maria' },
  },
} satisfies Record<string, GuestFacts>

export type GuestKey = keyof typeof guests
export const guestKeys = Object.keys(guests) as GuestKey[]

const numbered = (key: GuestKey) => String(guestKeys.indexOf(key) + 1).padStart(12, '0')

/** The guest's user and grant, and how one signs in as them. */
export function guestOf(key: GuestKey) {
  const { name, phone, person, relation, items, let: granted }: GuestFacts = guests[key]
  return {
    userId: `00000000-0000-4000-8100-${numbered(key)}`,
    grantId: `00000000-0000-4000-8200-${numbered(key)}`,
    holder: relation === null ? 'person' : 'relative',
    userName: name.toLowerCase().replace(' ', '.'),
    password: demoPassword,
    ...{ name, phone, person, relation, items, granted },
  } as const
}

export const isGuest = (key: string): key is GuestKey => key in guests
