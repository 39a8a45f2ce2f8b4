import type { Party } from '#machines/parties.ts'
import type { FirstReach, ReachedUnit } from './duty-reach.ts'
import type { Reach, Shared } from './mine-views.ts'

/** A unit in a case, as the person's own side may know it. */
export type SharedUnit = ReachedUnit & { party: Party; isPresent: boolean }

/** What goes with a state when it is told to the person's own side. */
export type Telling = {
  /** The units in the case, and those that it names. */
  units: readonly SharedUnit[]
  isProtected: boolean
  next: Shared['date']['next']
}

type Known = Pick<Telling, 'units' | 'isProtected'>

/** The units that may be named: a ward is where the person is, which of a protected one is not written (OSL 21:3). */
export const namedUnits = ({ units, isProtected }: Known): readonly SharedUnit[] =>
  isProtected ? units.filter(({ party }) => party !== 'inpatient') : units

/** Whom to call first, without what only the units need to know; nobody at a unit that may not be named. */
export function shownFirst(first: FirstReach | null, known: Known): Shared['contacts']['first'] {
  if (!first) return null
  const { unitId, ...shown } = first
  const isAt = ({ id }: SharedUnit) => id === unitId
  return known.units.some(isAt) && !namedUnits(known).some(isAt) ? null : shown
}

export const toReach = ({ name, phone, hours, opening }: SharedUnit): Reach => ({
  name,
  profession: null,
  unitName: name,
  phone,
  hours,
  opening,
})

/** Everyone who helps now, by the unit's own number. */
export const teamOf = (units: readonly SharedUnit[]): Shared['contacts']['team'] =>
  units.filter(({ isPresent }) => isPresent).map((unit) => ({ ...toReach(unit), party: unit.party }))
