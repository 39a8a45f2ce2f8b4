import * as z from 'zod'
import { line } from '../fields.ts'
import { date, instant } from '../moments.ts'
import { staffParties } from '../parties.ts'

/** The id of a unit, or of an entry of the plan. */
export const id = line
export const dateOrInstant = z.union([date, instant])
export const principal = z.enum(['region', 'municipality'])
/** Everyone but the system, which asks nobody and takes part in nothing. */
export const party = z.enum([...staffParties, 'person', 'relative'])
