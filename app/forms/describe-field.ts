import type { UnitChoice } from '#app/domain/views.ts'
import { addDays, atLocal, localDate } from '#machines/calendar.ts'
import { principalOf } from '#machines/parties.ts'
import type { Entry, Field, FieldView, Seen, TimeChoice } from './field.ts'
import { type OptionGroup, type OptionOf, type OptionWord, options } from './options.ts'

type EntryField = Extract<Field, { kind: 'entry' }>

/** The entry that the step is about: the one named, else the only one; null while it is still to be chosen. */
export function chosenEntry({ among, orNew }: EntryField, seen: Seen): Entry | null {
  const { item } = seen.step
  const entries = among(seen)
  if (orNew && (item === 'new' || entries.length === 0)) return { id: 'new', text: '' }
  const [only, ...others] = entries
  const onlyOne = only && others.length === 0 && !orNew ? only : null
  return entries.find(({ id }) => id === item) ?? (item === null ? onlyOne : null)
}

/** The question ready to be drawn, or nothing for what is not asked here. */
export function describeField(field: Field, seen: Seen): FieldView[] {
  const { name, label, when, optional = false } = field
  const shown = { name, label, when, optional }

  switch (field.kind) {
    case 'constant':
    case 'language':
    case 'municipality':
      return []
    case 'radios':
      return [{ ...shown, kind: 'radios', options: wordsOf(field.group, field.among?.(seen)) }]
    case 'checkboxes':
      return [{ ...shown, kind: 'checkboxes', options: wordsOf(field.group), orNone: field.orNone ?? false }]
    case 'legalBasis':
      return [{ ...shown, kind: 'legalBasis', options: wordsOf('legalBasis', field.among?.(seen) ?? disclosing) }]
    case 'day':
      return [{ ...shown, kind: 'day', choices: daysOf(field.choices, seen), planned: plannedDay(seen) }]
    case 'moment':
      return [{ ...shown, kind: 'moment', choices: momentsOf(field.choices, seen) }]
    case 'unit':
    case 'called':
      return [{ ...shown, kind: field.kind, units: field.among(seen) }]
    case 'units':
      return [{ ...shown, kind: 'units', units: field.among?.(seen) ?? unitsOf(field.parties, seen) }]
    case 'entry': {
      const chosen = chosenEntry(field, seen)
      return chosen ? [{ ...shown, kind: 'entry', chosen }] : []
    }
    case 'pick':
    case 'goals': {
      const entries = field.among(seen)
      return entries.length > 0 ? [{ ...shown, kind: field.kind, entries }] : []
    }
    case 'owner':
      return [{ ...shown, kind: 'owner', units: byPrincipal(field.among(seen)), others: field.others ?? false }]
    default:
      return [{ ...shown, kind: field.kind }]
  }
}

/** Why what is sent from a discharge may be sent. */
const disclosing = [
  'CONSENT',
  'OSL_25_13',
  'MENPROVNING',
  'OSL_25_12',
  'LPT_7A',
] as const satisfies readonly OptionOf<'legalBasis'>[]

const wordsOf = (group: OptionGroup, among: readonly string[] = options[group]) =>
  among.map((option) => `${group}.${option}` as OptionWord)

const unitsOf = (parties: readonly string[], { step, actor }: Seen) =>
  step.units.filter(({ id, party }) => id !== actor.unitId && parties.includes(party))

/** A provider carries out what one of the principals has decided, and answers for nothing of its own. */
const byPrincipal = (units: readonly UnitChoice[]) => ({
  region: units.filter(({ party }) => principalOf(party) === 'region'),
  municipality: units.filter(({ party }) => principalOf(party) === 'municipality'),
})

const plannedDay = ({ step }: Seen) => step.discharge?.estimate?.on ?? null

/** The days to choose between, soonest first; the planned one is among them when it lies ahead. */
function daysOf(choices: readonly TimeChoice[], seen: Seen) {
  const today = localDate(seen.step.now)
  const planned = plannedDay(seen)
  const days = choices.flatMap((choice) => {
    if (choice === 'now') return [today]
    if (choice === 'planned') return planned && planned >= today ? [planned] : []
    return [addDays(today, choice.days)]
  })
  return [...new Set(days)].sort()
}

/** The moments to choose between that have not passed. */
const momentsOf = (choices: readonly TimeChoice[], { step: { now } }: Seen) =>
  choices.flatMap((choice) => {
    if (typeof choice === 'string') return ['now']
    const at = atLocal(addDays(localDate(now), choice.days), choice.at ?? '12:00')
    return Date.parse(at) > Date.parse(now) ? [at] : []
  })
