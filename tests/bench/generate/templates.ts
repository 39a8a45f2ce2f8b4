import { people } from '#app/demo/people.ts'
import { organisations, type UnitKey, units } from '#app/demo/region.ts'
import { accountOf, assignmentsOf, staffKeys } from '#app/demo/staff.ts'
import type { Captured, Row } from './capture.ts'
import { type CaseTable, caseTableNames } from './tables.ts'
import { longest } from './tales.ts'

/**
 * A person's cases with every id replaced by a token: a uuid that begins with its slot in eight digits and ends in three
 * digits of its own, so that a copy takes 33 characters in exchange for those of its own unit, person or case.
 */
export type Template = {
  rows: Record<CaseTable, Row[]>
  processes: number
  events: number
  /** Some case of theirs is not over. */
  isOpen: boolean
  /** It can be an earlier stay of anybody: nobody died, nothing is protected, nobody was let in. */
  isPlain: boolean
}

/** Wards, health centres, assessors' offices and municipal nurses: the person's own, and one of another place. */
export const unitSlots = 8
export const slots = { person: 9, process: 10, region: 11 } as const
export const slotCount = 11

/** What the token of a slot begins with. */
export const tokenOf = (slot: number): string => `${String(slot).padStart(8, '0')}-0000-4000-8000-000000000`
/** The slot of a token that stands alone. */
export const slotOf = (token: string): number => Number(token.slice(0, 8))

/** The text as a format of PostgreSQL's, with the slots and then the two municipalities as its arguments. */
export const formatOf = (text: string): string =>
  text
    .replaceAll('%', '%%')
    .replace(/000000(\d\d)-0000-4000-8000-000000000/g, (_, slot: string) => `%${Number(slot)}$s`)
    .replaceAll(places.own, `"%${slotCount + 1}$s"`)
    .replaceAll(places.other, `"%${slotCount + 2}$s"`)

const lastThree = (number: number) => number.toString(16).padStart(3, '0')

/** The municipality of the person, and the other one, as a case's data name them. */
export const places = { own: '"9901"', other: '"9902"' } as const

const pairs: readonly (readonly [UnitKey, UnitKey])[] = [
  ['ward42', 'ward51'],
  ['bjorken', 'angen'],
  ['assessorsSunneras', 'assessorsEkeby'],
  ['nursesSunneras', 'nursesEkeby'],
]

const count = (text: string, part: string) => text.split(part).length - 1

/** The slot of each unit: of each two the one that has more to do with the person comes first. */
function unitTokens(text: string): Map<string, string> {
  const slotOf = new Map<UnitKey, number>()
  pairs.forEach(([one, other], index) => {
    const isSwapped = count(text, units[other].id) > count(text, units[one].id)
    slotOf.set(one, 2 * index + (isSwapped ? 2 : 1))
    slotOf.set(other, 2 * index + (isSwapped ? 1 : 2))
  })
  const tokens = new Map<string, string>()
  for (const [key, slot] of slotOf) tokens.set(units[key].id, `${tokenOf(slot)}000`)
  const counts = new Map<UnitKey, number>()
  for (const key of staffKeys) {
    const [{ unit }] = assignmentsOf(key)
    const place = (counts.get(unit) ?? 0) + 1
    counts.set(unit, place)
    tokens.set(accountOf(key).userId, `${tokenOf(slotOf.get(unit) ?? 1)}${lastThree(place)}`)
  }
  return tokens
}

function personTokens({ personId, rows }: Captured): Map<string, string> {
  const tokens = new Map([
    [personId, `${tokenOf(slots.person)}000`],
    [organisations.region.id, `${tokenOf(slots.region)}000`],
  ])
  rows.processes.forEach(({ id }, index) => {
    tokens.set(String(id), `${tokenOf(slots.process)}${lastThree(index)}`)
  })
  rows.grants.forEach(({ id, user_id }, index) => {
    tokens.set(String(id), `${tokenOf(slots.person)}${lastThree(0x200 + index)}`)
    tokens.set(String(user_id), `${tokenOf(slots.person)}${lastThree(0x100 + index)}`)
  })
  return tokens
}

/** The captured rows as a template for copies. */
export function templateOf(captured: Captured): Template {
  const text = JSON.stringify(captured.rows)
  const tokens = new Map([...unitTokens(text), ...personTokens(captured)])
  const own = String(captured.rows.people[0]?.municipality_code)
  const other = own === organisations.sunneras.municipalityCode ? organisations.ekeby : organisations.sunneras
  const replaced = text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => tokens.get(id) ?? id)
    .replaceAll(`"${own}"`, places.own)
    .replaceAll(`"${other.municipalityCode}"`, places.other)
  const rows = JSON.parse(replaced) as Template['rows']
  const [person] = captured.rows.people
  return {
    rows,
    processes: rows.processes.length,
    events: rows.process_events.length,
    isOpen: rows.processes.some(({ ended_at }) => ended_at === null),
    isPlain: person?.protection === 'none' && person.deceased_on === null && rows.grants.length === 0,
  }
}

/** The person with the longest page comes first, so that every database has one. */
export const longestFirst = (all: readonly Captured[]): Captured[] => {
  const isLongest = ({ familyName, rows }: Captured) =>
    familyName === people[longest].familyName && rows.process_events.length >= 200
  return [...all.filter(isLongest), ...all.filter((one) => !isLongest(one))]
}

/** Checks that no id was left as it was, which would tie the copies to one another. Throws at one. */
export function assertWhole({ rows }: Template): void {
  for (const table of caseTableNames)
    for (const [id] of JSON.stringify(rows[table]).matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
      if (!/^000000\d\d-0000-4000-8000-/.test(id)) throw new Error(`A template's row of ${table} names ${id}.`)
}
