import { asUnit, type Tx } from '#db/client.server.ts'
import type { SipFacts } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import { isUuid } from './ids.ts'
import { type FoundPlan, findPlan, loadFoundPlan } from './load-plan.server.ts'
import { logAccess } from './log-access.server.ts'
import type { MeetingCalendar } from './meeting-calendar.ts'
import type { MeetingView, SideAnswer } from './meeting-views.ts'
import { type PlanNames, whoOf } from './plan-names.ts'
import { toPlanView } from './plan-view.ts'
import type { Instant } from './view-parts.ts'

/** One meeting with the plan it works on, as the reader's unit sees it; null for any that it may not see. Logged as read. */
export async function readMeeting(
  actor: Actor,
  personId: string,
  meetingId: string,
  now: Instant,
): Promise<MeetingView | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const found = await findWithMeeting(tx, actor, personId, meetingId)
    if (!found) return null
    const [loaded] = await Promise.all([loadFoundPlan(tx, actor, found, now), logLook(tx, actor, found)])
    const plan = toPlanView(loaded, actor, now)
    const meeting = plan.meetings.find(({ id }) => id === meetingId)
    if (!meeting) return null
    return { plan, meeting, side: sideOf(loaded.state.facts, loaded.names) }
  })
}

/** What a calendar entry says of a meeting; null for any that the reader may not see. Logged as read. */
export async function readMeetingCalendar(
  actor: Actor,
  personId: string,
  meetingId: string,
): Promise<MeetingCalendar | null> {
  if (!isUuid(personId)) return null
  return asUnit(actor, async (tx) => {
    const found = await findWithMeeting(tx, actor, personId, meetingId)
    const meeting = found?.state.facts.meetings.find(({ id }) => id === meetingId)
    if (!found || !meeting) return null
    await logLook(tx, actor, found)
    return { ...meeting, processId: found.processId }
  })
}

async function findWithMeeting(tx: Tx, actor: Actor, personId: string, meetingId: string): Promise<FoundPlan | null> {
  const found = await findPlan(tx, actor, personId)
  return found?.state.facts.meetings.some(({ id }) => id === meetingId) ? found : null
}

const logLook = (tx: Tx, actor: Actor, { person, processId }: FoundPlan) =>
  logAccess(tx, actor, 'read', { personId: person.id, processId })

const isAboutMeeting = (stage: SideAnswer['stage']) => stage === 'invite' || stage === 'meet'

/** The latest word of the person and of each relative about being called or about the meeting. */
function sideOf({ participation }: SipFacts, names: PlanNames): SideAnswer[] {
  const latest = new Map<string, SideAnswer>()
  for (const { by, at, stage, how, hindrance } of participation) {
    if (!isAboutMeeting(stage)) continue
    const key = by.party === 'relative' ? by.unit : 'person'
    latest.set(key, { who: whoOf(names, by), at, stage, how, hindrance })
  }
  return [...latest.values()]
}
