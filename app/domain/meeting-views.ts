import type { InvitedParty, Meeting, Participation } from '#machines/sip/index.ts'
import type { PlanMeeting, PlanView, Who } from './plan-views.ts'
import type { Day, Instant, Protection } from './view-parts.ts'

/** What one who is called or invited has answered; null is no answer yet. */
export type MeetingAnswer = { unitName: string; answer: InvitedParty['answer'] }

/** A meeting in the unit's list. */
export type MeetingRow = Pick<Meeting, 'id' | 'mode' | 'status' | 'link'> & {
  at: Instant
  personId: string
  name: string
  protection: Protection
  deceased: boolean
  answers: readonly MeetingAnswer[]
}

/** The unit's meetings: what is to come by day, what is booked but over, and what was, newest first. */
export type MeetingList = {
  days: readonly { day: Day; rows: readonly MeetingRow[] }[]
  /** Booked for a time that has passed, and nobody has said whether it was held. */
  unclosed: readonly MeetingRow[]
  past: readonly MeetingRow[]
  /** Opaque key of the next page of the past, or null on the last. */
  next: string | null
}

/** How someone on the person's side says that they will take part, or took part. */
export type SideAnswer = Pick<Participation, 'at' | 'stage' | 'how' | 'hindrance'> & { who: Who }

/** The page of one meeting: the plan it works on, who is called, and what the person's side has said. */
export type MeetingView = {
  plan: PlanView
  meeting: PlanMeeting
  /** The latest word of the person and of each relative about the invitation or the meeting. */
  side: readonly SideAnswer[]
}
