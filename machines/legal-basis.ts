import * as z from 'zod'
import { line, text } from './fields.ts'

/** Why secrecy yields. Left out or null it is refused by the guard that asks for it, not as malformed data. */
export const legalBasis = z.object({ kind: line, note: text.nullish(), consent: line.nullish() }).nullish()

/** A basis that lifts secrecy. LUS chapter 2 is none here: chapter 3 applies only if secrecy does not hinder. */
export const hasLegalBasis = (basis: z.output<typeof legalBasis>): boolean => !!basis && basis.kind !== 'LUS_2'
