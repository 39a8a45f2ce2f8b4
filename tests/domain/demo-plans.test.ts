import { describe, expect, it } from 'vitest'
import { clockFrom } from '#app/demo/clock.ts'
import { type GuestKey, guestOf, isGuest } from '#app/demo/guests.ts'
import type { PersonKey } from '#app/demo/people.ts'
import { units } from '#app/demo/region.ts'
import { type Action, type PlanAction, type StayAction, script } from '#app/demo/script.ts'
import { actorOf, type StaffKey } from '#app/demo/staff.ts'
import { planStories } from '#app/demo/stories/index.ts'
import type { Sender } from '#machines/process.ts'
import * as sip from '#machines/sip/index.ts'

/** A morning, a night, the end of a year and both changes of clocks. */
const moments = [
  '2026-11-20T09:30:00Z',
  '2026-11-20T23:00:00Z',
  '2026-12-31T11:00:00Z',
  '2027-03-28T01:30:00Z',
  '2027-10-31T00:30:00Z',
]
const morning = moments[0] as string

const isEvent = (action: Action): action is StayAction | PlanAction => action.of !== 'grant'

function senderOf(who: StaffKey | GuestKey): Sender {
  if (isGuest(who)) return { party: guestOf(who).holder, unit: guestOf(who).grantId, user: guestOf(who).userId }
  const { party, unitId, userId } = actorOf(who)
  return { party, unit: unitId, user: userId }
}

/** The plans by person, those too that are begun by an invitation in a stay. */
function playPlans(actions: readonly Action[]): Map<PersonKey, sip.SipState> {
  const states = new Map<PersonKey, sip.SipState>()
  for (const action of actions.filter(isEvent)) {
    const { person, at, who } = action
    const isInvitation = action.of === 'stay' && action.type === 'sip.invited'
    if (action.of === 'stay' && !isInvitation) continue
    const [type, data] = isInvitation ? ['sip.proposed', { reason: 'Kallelse' }] : [action.type, action.data]
    const decision = sip.decide(states.get(person) ?? sip.begin(), { type, at, by: senderOf(who), data })
    if (!decision.ok) throw new Error(`${person}: ${type} is refused: ${decision.code} ${decision.details}`)
    states.set(person, decision.state)
  }
  return states
}

describe('the plans of the demo', () => {
  it.each(moments)('are ones that the machine accepts, told at %s', (now) => {
    expect(playPlans(script(clockFrom(now))).size).toBeGreaterThan(planStories.length)
  })

  const actions = script(clockFrom(morning))
  const plans = playPlans(actions)
  const planOf = (person: PersonKey) => {
    const state = plans.get(person)
    if (!state) throw new Error(`${person} has no plan`)
    return { state, ...sip.regions(state), ...sip.health(state, sip.withDefaults(), morning) }
  }

  it('stand in every state', () => {
    const states = new Set([...plans.values()].map((state) => sip.regions(state).plan))
    expect([...states].sort()).toEqual(
      ['closed', 'declined', 'established', 'offered', 'preparing', 'proposed', 'revising'].sort(),
    )
    const consents = new Set([...plans.values()].map((state) => sip.regions(state).consent))
    expect([...consents].sort()).toEqual(['declined', 'given', 'none', 'notPossible', 'withdrawn'])
  })

  it('show each way of faring, and why', () => {
    expect(planOf('alma')).toMatchObject({ plan: 'established', status: 'alive' })
    expect(planOf('valter')).toMatchObject({ plan: 'established', status: 'alive' })
    expect(planOf('cecilia')).toMatchObject({ status: 'overdue', causes: ['FOLLOW_UP_OVERDUE'] })
    expect(planOf('rolf')).toMatchObject({ plan: 'preparing', status: 'stalled' })
    expect(planOf('torsten')).toMatchObject({ plan: 'proposed', status: 'notStarted' })
    expect(planOf('gote').plan).toBe('revising')
    expect(planOf('sven').state.facts.gaps).toMatchObject([{ code: 'NOT_CONFIRMED_BY', unit: units.nursesSunneras.id }])
    expect(planOf('lennart').state.facts.consent?.validTo).toBe('2026-11-19')
    for (const [person, reason] of [
      ['ove', 'goalsMet'],
      ['dagny', 'deceased'],
    ] as const)
      expect(planOf(person).state.facts.closed?.reason).toBe(reason)
  })

  it('tell Anna’s with both principals, a meeting to come, an open question and a medicine to be moved', () => {
    const { state, plan } = planOf('anna')
    const { facts } = state
    expect(plan).toBe('preparing')
    expect(facts.whatMatters?.by.party).toBe('person')
    expect(facts.goals).toHaveLength(2)
    expect(new Set(facts.actions.map(({ principal }) => principal))).toEqual(new Set(['region', 'municipality', null]))
    expect(facts.meetings).toMatchObject([{ mode: 'video', status: 'booked' }])
    expect(facts.questions.map(({ answer }) => answer !== null)).toEqual([true, false])
    expect(facts.actions.find(({ id }) => id === 'medicin')?.coupling?.movedBy).toBe('lunch')
  })

  it('tell Gerd’s from the admission to the second follow-up', () => {
    const { state, status } = planOf('gerd')
    const { facts, context } = state
    expect([context.version, facts.versions.length, status]).toEqual([2, 2, 'alive'])
    expect(facts.followUps.filter(({ heldAt }) => heldAt)).toHaveLength(2)
    const results = facts.followUps.flatMap(({ goals }) => goals.map(({ result }) => result))
    expect(results).toEqual(['partly', 'notReached', 'reached', 'reached'])
    expect(facts.gaps).toEqual([])
  })
})
