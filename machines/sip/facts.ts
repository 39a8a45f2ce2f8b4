import type { Party } from '../parties.ts'
import type { ProcessState } from '../process.ts'
import type {
  Action,
  Consent,
  FollowUp,
  Gap,
  Goal,
  InvitedParty,
  Lead,
  Mark,
  Meeting,
  Need,
  Participation,
  Question,
  UnitOfParty,
} from './entries.ts'
import type { closingReasons, SipEventOf } from './events.ts'
import type { SipContext } from './setup.ts'

export type PlanState = 'proposed' | 'offered' | 'declined' | 'preparing' | 'established' | 'revising' | 'closed'
export type ConsentState = 'none' | 'given' | 'declined' | 'notPossible' | 'withdrawn'
export type SipRegions = { plan: PlanState; consent: ConsentState }
export type SipValue = 'notStarted' | { underway: SipRegions }
export type SipState = ProcessState<SipValue, SipContext, SipFacts>

export type SipFacts = {
  proposed: (Mark & { reason: string; dischargeProcess: string | null }) | null
  offered: (Mark & { informedHow: string }) | null
  /** The unit that holds the plan together; null only while nobody but the person's side has acted. */
  coordinator: UnitOfParty | null
  /** Which party each unit has acted as. */
  units: Readonly<Record<string, Party>>
  consent: Consent | null
  whatMatters: (Mark & { text: string; told: 'self' | 'withSupport' | 'relative' }) | null
  participants: (Mark & { invite: readonly string[]; keepOut: readonly string[] }) | null
  participation: readonly Participation[]
  lead: Lead | null
  /** Who keeps the duty until the lead that took over has accepted. */
  previousLead: Lead | null
  parties: readonly InvitedParty[]
  meetings: readonly Meeting[]
  needs: readonly Need[]
  goals: readonly Goal[]
  actions: readonly Action[]
  /** The plan says that nobody but the principals does anything (HSL 16:4, third point). */
  othersNone: boolean
  /** True once the work on the content has begun. */
  prepared: boolean
  confirmations: readonly (Mark & UnitOfParty & { version: number })[]
  versions: readonly (Mark & { version: number; consent: 'given' | 'notPossible' })[]
  copies: readonly (Mark & { version: number; form: string; to: readonly string[] })[]
  followUps: readonly FollowUp[]
  questions: readonly Question[]
  experiences: readonly (Mark & SipEventOf<'experience.reported'>['data'])[]
  gaps: readonly Gap[]
  closed: (Mark & { reason: (typeof closingReasons)[number]; note: string | null }) | null
}

export const emptyFacts: SipFacts = {
  proposed: null,
  offered: null,
  coordinator: null,
  units: {},
  consent: null,
  whatMatters: null,
  participants: null,
  participation: [],
  lead: null,
  previousLead: null,
  parties: [],
  meetings: [],
  needs: [],
  goals: [],
  actions: [],
  othersNone: false,
  prepared: false,
  confirmations: [],
  versions: [],
  copies: [],
  followUps: [],
  questions: [],
  experiences: [],
  gaps: [],
  closed: null,
}
