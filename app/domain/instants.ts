import type { Instant } from './views.ts'

/** A moment as the database gives it, as text for the views. */
export function toInstant(moment: Date): Instant
export function toInstant(moment: Date | null): Instant | null
export function toInstant(moment: Date | null): Instant | null {
  return moment?.toISOString() ?? null
}

export const toMoment = (instant: Instant): Date => new Date(instant)

export const toMomentOrNull = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant))

/**
 * True for an instant as we write it ourselves, in a year that the database has, so that a place typed into an address is
 * never a query error.
 */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-/.test(text) || text.startsWith('0000')) return false
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}
