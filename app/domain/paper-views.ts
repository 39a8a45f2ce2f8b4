import type { Shared } from './mine-views.ts'
import type { PlanChange, PlanContent } from './plan-views.ts'
import type { Instant, PersonHead } from './view-parts.ts'

/** The forms in which a plan is put on paper: as it is, in large print, in easy words, and on one page for the fridge. */
export const paperVariants = ['plan', 'stor', 'latt', 'kylskap'] as const
export type PaperVariant = (typeof paperVariants)[number]

/** A plan to be printed. `established` is null for a draft: what is being written and nobody has established. */
export type PlanToPrint = {
  person: { name: string; number: string | null }
  content: PlanContent
  established: {
    version: number
    at: Instant
    consent: 'given' | 'notPossible'
    /** What differs from the version before. */
    changes: readonly PlanChange[]
  } | null
}

/** What hangs on the fridge: it is read by visitors too, so it says no number and nothing about health. */
export type FridgeToPrint = {
  person: { name: string }
  contacts: Shared['contacts'] | null
  plan: Shared['plan'] | null
  date: Shared['date'] | null
  printedAt: Instant
}

/** A version of the plan by its number, the latest that is established (the draft while there is none), or the draft. */
export type WantedVersion = number | 'latest' | 'draft'

/** A plan to print, and where its official papers are kept count of. */
export type PlanPaper = PlanToPrint & { processId: string }

/** A version that can be printed, and the SHA-256 of those of its papers that have been. */
export type PrintableVersion = {
  version: number
  at: Instant
  hashes: readonly { variant: string; sha256: string }[]
}

/** The page from which a person's papers are printed. */
export type PrintView = {
  person: PersonHead
  hasDischarge: boolean
  /** Null where the reader may see no plan: then only the fridge sheet can be printed. */
  plan: {
    /** Newest first. */
    versions: readonly PrintableVersion[]
    /** There is something that the latest version does not say, or no version yet. */
    hasDraft: boolean
  } | null
}
