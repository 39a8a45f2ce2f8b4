import type { Instant } from './views.ts'

/** A moment as the database gives it, as text for the views. */
export function toInstant(moment: Date): Instant
export function toInstant(moment: Date | null): Instant | null
export function toInstant(moment: Date | null): Instant | null {
  return moment?.toISOString() ?? null
}

export const toMoment = (instant: Instant): Date => new Date(instant)

export const toMomentOrNull = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant))
