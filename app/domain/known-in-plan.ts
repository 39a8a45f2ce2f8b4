import { localDate } from '#machines/calendar.ts'
import { principalOf } from '#machines/parties.ts'
import type { SipEventType } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import type { PlanAction, PlanView } from './plan-views.ts'
import type { Candidate } from './read-step.server.ts'
import type { PersonView, StepView } from './views.ts'

type Around = {
  actor: Actor
  candidates: readonly Candidate[]
  discharge: PersonView | null
  item: string | null
}
type Find = (plan: PlanView, around: Around) => Readonly<Record<string, string | readonly string[] | null | undefined>>

const posted = ({ party, id }: Candidate) => `${party}:${id}`

const postedUnit = (candidates: readonly Candidate[], unitId: string | null | undefined) => {
  const unit = candidates.find(({ id }) => id === unitId)
  return unit && posted(unit)
}

/** The units of the way home and of the plan, which a consent most likely is about. */
function likelyUnits({ consentRecord }: PlanView, { candidates, discharge, actor }: Around): string[] {
  const before = consentRecord?.units.map(({ id }) => id) ?? []
  const around = Object.keys(discharge?.unitNames ?? {}).filter((id) =>
    candidates.some((unit) => unit.id === id && unit.known),
  )
  return [...new Set([...(before.length > 0 ? before : around), actor.unitId])]
}

/** The reader's own unit, as the one that answers for something new. */
function ownUnit(_: PlanView, { actor, candidates }: Around) {
  const principal = principalOf(actor.party)
  return principal ? { 'owner.kind': principal, [`owner.${principal}`]: postedUnit(candidates, actor.unitId) } : {}
}

/** The contact of the way home, who often goes on with the plan; else the reader's own unit. */
function likelyLead(plan: PlanView, around: Around) {
  const { candidates, discharge } = around
  const contact = discharge?.contact
  const member = discharge?.team.find(({ role }) => role === 'permanentContact')
  if (!contact) return ownUnit(plan, around)
  return {
    name: contact.name,
    profession: contact.profession,
    phone: contact.phone,
    'owner.kind': 'region',
    'owner.region': postedUnit(candidates, member?.unitId),
  }
}

const givenAction = ({ actions }: PlanView, item: string | null): PlanAction | null => {
  const live = actions.filter(({ status }) => status !== 'ended')
  return live.find(({ id }) => id === item) ?? (item === null && live.length === 1 ? (live[0] ?? null) : null)
}

/** The action as it stands. What nobody has been named for is proposed to the reader, if it is theirs to say. */
function presentAction(plan: PlanView, { actor, candidates, item }: Around) {
  const action = givenAction(plan, item)
  if (!action) return {}
  const { text, principal, other, unit, who, start, when, dueOn, coupledWith } = action
  const likelyUnit = unit ?? (principal === principalOf(actor.party) ? actor.unitId : null)
  return {
    text,
    'owner.kind': principal ?? other,
    ...(principal && { [`owner.${principal}`]: postedUnit(candidates, likelyUnit) }),
    who: who ?? (likelyUnit === actor.unitId ? actor.name : null),
    start,
    when,
    dueOn,
    coupledWith,
  }
}

const bookedMeeting = ({ meetings }: PlanView, item: string | null) => {
  const booked = meetings.filter(({ status }) => status === 'booked')
  return booked.find(({ id }) => id === item) ?? (item === null && booked.length === 1 ? booked[0] : undefined)
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' })

/** The meeting as it was booked, with those who have said that they come. */
function heldMeeting(plan: PlanView, { item }: Around) {
  const meeting = item === null ? undefined : bookedMeeting(plan, item)
  const attended = [
    plan.person.name,
    ...(plan.participants?.invite ?? []),
    ...plan.parties.filter(({ answer }) => answer === 'takesPart').map(({ unitName }) => unitName),
  ].join('\n')
  if (!meeting?.isPast) return { mode: meeting?.mode, attended, at: 'now' }
  return {
    mode: meeting.mode,
    attended,
    'at.choice': 'other',
    'at.day': localDate(meeting.at),
    'at.time': clock.format(new Date(meeting.at)),
  }
}

function movedMeeting(plan: PlanView, { item }: Around) {
  const meeting = bookedMeeting(plan, item)
  return { mode: meeting?.mode, link: meeting?.link }
}

const finders: Readonly<Partial<Record<SipEventType, Find>>> = {
  'consent.given': (plan, around) => ({
    units: likelyUnits(plan, around),
    persons: (plan.consentRecord?.persons.length ? plan.consentRecord.persons : plan.participants?.invite)?.join('\n'),
    topics: plan.consentRecord?.topics.join('\n'),
    excluded: plan.consentRecord?.excluded.join('\n'),
  }),
  'lead.appointed': likelyLead,
  'lead.handedOver': likelyLead,
  'party.invited': ({ consentRecord, parties }, { item, actor }) => ({
    units: item
      ? [item]
      : (consentRecord?.units ?? [])
          .map(({ id }) => id)
          .filter((id) => id !== actor.unitId && !parties.some(({ unitId }) => unitId === id)),
  }),
  'meeting.moved': movedMeeting,
  'meeting.held': heldMeeting,
  'action.added': ownUnit,
  'action.changed': presentAction,
}

/** What is known already of a plan form's answers, by the posted name, so that it is confirmed and not typed again. */
export function findKnownInPlan(event: SipEventType, plan: PlanView, around: Around): StepView['known'] {
  const found = finders[event]?.(plan, around) ?? {}
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, value] as const],
    ),
  )
}
