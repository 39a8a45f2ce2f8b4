import type { ContactNow } from './contact-now.ts'
import type { Shared } from './mine-views.ts'
import type { Day, Instant, Protection } from './view-parts.ts'

/** How long a code on an acute card may be made to last, in hours. */
export const acuteHours = ['1', '24', '168'] as const
export type AcuteHours = (typeof acuteHours)[number]

/** All that an ambulance or an emergency ward is told: who this is, whom to call, what matters, what is agreed. */
export type AcuteCard = {
  person: {
    name: string
    birthDate: Day
    /** Masked where the identity is protected. */
    number: string
    protection: Protection
    language: string
    interpreter: string | null
  }
  /** Valid at the moment the card was read. */
  callNow: ContactNow | null
  first: Shared['contacts']['first']
  team: Shared['contacts']['team']
  matters: string | null
  /** What is agreed or going on in the plan. */
  decisions: readonly { text: string; who: string | null; unitName: string | null; when: string | null }[]
  /** The latest established plan; null while there is none. */
  plan: { version: number; establishedAt: Instant | null } | null
}

/** A code as those who may take it back see it: never the code itself. */
export type AcuteCode = { id: string; madeAt: Instant; madeBy: string | null; expiresAt: Instant; mine: boolean }
