import { z } from 'zod'
import { date, instant } from '../moments.ts'

export { date, instant }

/** Free text as a person writes it. */
export const text = z.string().trim().min(1).max(4000)
/** A name, a phone number, a link or another single line. */
export const line = z.string().trim().min(1).max(200)
/** The id of a unit, or of an entry of the plan. */
export const id = z.string().trim().min(1).max(200)
export const dateOrInstant = z.union([date, instant])
export const principal = z.enum(['region', 'municipality'])
export const party = z.enum([
  'inpatient',
  'outpatient',
  'socialServices',
  'municipalHealth',
  'provider',
  'person',
  'relative',
])

/** Why secrecy yields. Left out or null it is refused by the guard that asks for it, not as malformed data. */
export const legalBasis = z.object({ kind: line, note: text.nullish(), consent: id.nullish() }).nullish()
