import { startOfLocalDay } from '#machines/calendar.ts'
import {
  currentEstimate,
  currentReceipts,
  type DeadlineKind,
  type DischargeDeadline,
  type DischargeEventType,
  type DischargeState,
} from '#machines/discharge/index.ts'
import { type ReceivingParty, receivingParties } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import { expectedOf, type LaneUnit, stageOfEvent } from './lane-plan.ts'
import type { Done, StayNow } from './load-person.server.ts'
import type { Lane, LaneEntry, Stage, Step } from './views.ts'

type LaneStep = Step & { event: DischargeEventType }

type Scene = {
  state: DischargeState
  /** In force, newest first. */
  done: readonly Done[]
  steps: readonly LaneStep[]
  clocks: readonly DischargeDeadline[]
  actor: Actor
}

/** *Vägen hem*: for each unit in the case, and for the person, what is done, what is due now and what is to come. */
export function toLanes(
  { state, done, units }: Pick<StayNow, 'state' | 'done' | 'units'>,
  steps: readonly LaneStep[],
  clocks: readonly DischargeDeadline[],
  actor: Actor,
): Lane[] {
  const scene: Scene = { state, done, steps, clocks, actor }
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? null
  const lanes = laneUnits(state).map((one) => ({
    party: one.party,
    unitId: one.unit,
    unitName: nameOf(one.unit),
    entries: entriesOf(scene, one),
  }))
  return [...lanes, { party: 'person', unitId: null, unitName: null, entries: entriesOfPerson(scene) }]
}

/** The ward, each unit that has the notice, and each party whose care is needed but that no unit yet answers for. */
function laneUnits({ facts, context }: DischargeState): LaneUnit[] {
  const receivers = currentReceipts(facts).map(({ unit, party }) => ({ unit, party }))
  const missing = context.needs.filter((need) => !receivers.some(({ party }) => party === need))
  const order = ({ party }: LaneUnit) => receivingParties.indexOf(party as ReceivingParty)
  const receiving: LaneUnit[] = [...receivers, ...missing.map((party) => ({ unit: null, party }))]
  return [{ party: 'inpatient', unit: facts.admission?.ward ?? null }, ...receiving.sort((a, b) => order(a) - order(b))]
}

/** A later rung answers for the earlier ones. */
const rungs = ['notice.acknowledged', 'planning.started', 'planning.readyToReceive', 'planning.notConcerned'] as const

/** What stands for the same step when it has been done in another way. */
const aliases: Readonly<Partial<Record<DischargeEventType, DischargeEventType>>> = {
  'contact.handedOver': 'contact.appointed',
}

/** Told of the person in the person's own lane. */
const toPerson: readonly DischargeEventType[] = ['person.told', 'understanding.checked']

function entriesOf(scene: Scene, one: LaneUnit): LaneEntry[] {
  const own = scene.done.filter(({ by }) => by.unit === one.unit && by.party === one.party)
  const done = latestOfEach(own).filter(({ event }) => !toPerson.includes(event))
  const isDone = (type: DischargeEventType) => done.some(({ event }) => event === type)
  const reached = Math.max(...rungs.map((rung, index) => (isDone(rung) ? index : -1)))
  const isPassed = (type: DischargeEventType) => rungs.some((rung, index) => rung === type && index < reached)
  const isUnderway = scene.state.facts.end === null
  const ahead = expectedOf(scene.state, one).filter((type) => isUnderway && !isDone(type) && !isPassed(type))
  const now = scene.steps.filter((step) => isStepIn(step, one) && !toPerson.includes(step.event))
  const asked = [...new Set([...now.map(({ event }) => event), ...ahead])]
  const again = (type: DischargeEventType) => now.some(({ event }) => event === type)
  return inStages([
    ...done.filter(({ event }) => !again(event)),
    ...asked.map((event) => toAsked(scene, event, now, one)),
  ])
}

const isStepIn = ({ party, unitId }: LaneStep, one: LaneUnit) => party === one.party && unitId === one.unit

function latestOfEach(own: readonly Done[]): LaneEntry[] {
  const latest = new Map<DischargeEventType, LaneEntry>()
  for (const { type: taken, at, userName } of own) {
    const type = aliases[taken] ?? taken
    const stage = stageOfEvent[type]
    if (stage && !latest.has(type))
      latest.set(type, { stage, event: type, status: 'done', at, dueAt: null, by: userName })
  }
  return [...latest.values()]
}

function toAsked(scene: Scene, event: DischargeEventType, now: readonly LaneStep[], one: LaneUnit): LaneEntry {
  const step = now.find((candidate) => candidate.event === event)
  const stage = stageOfEvent[event] ?? 'planning'
  const dueAt = step ? step.dueAt : dueOf(scene, event, one)
  return { stage, event, status: step ? statusOf(step, scene.actor) : 'coming', at: null, dueAt, by: null }
}

const statusOf = (step: LaneStep, actor: Actor) =>
  step.party === actor.party && step.unitId === actor.unitId ? 'yours' : step.overdue ? 'late' : 'now'

const clockOf: Readonly<Partial<Record<DischargeEventType, DeadlineKind>>> = {
  'admissionNotice.sent': 'admissionNotice',
  'notice.acknowledged': 'acknowledgement',
  'contact.appointed': 'contactAppointment',
  'sip.invited': 'sipInvitation',
  'dischargeInformation.sent': 'dischargeInformation',
  'reception.confirmed': 'reception',
  'followUpCall.made': 'followUpCall',
  'person.told': 'tellPerson',
}

/** When something to come is due: by its clock, or the day that the person is thought to be ready or to go home. */
function dueOf({ clocks, state }: Scene, event: DischargeEventType, { unit }: LaneUnit): string | null {
  const clock = clocks.find(
    (one) => one.kind === clockOf[event] && one.status === 'open' && (one.unit === null || one.unit === unit),
  )
  if (clock) return clock.dueAt
  const day = event === 'discharge.carriedOut' ? state.facts.plan?.on : undefined
  const expected =
    event === 'ready.declared' || event === 'discharge.carriedOut' ? currentEstimate(state.facts)?.on : undefined
  return (day ?? expected) ? startOfLocalDay(day ?? expected ?? '') : null
}

/** What the person has been told and has understood, by whomever. */
function entriesOfPerson(scene: Scene): LaneEntry[] {
  const done = latestOfEach(scene.done).filter(({ event }) => toPerson.includes(event))
  const now = scene.steps.filter(({ event }) => toPerson.includes(event))
  const isUnderway = scene.state.facts.end === null
  const isKnown = (type: DischargeEventType) => done.some(({ event }) => event === type)
  const ahead = toPerson.filter((type) => isUnderway && !isKnown(type) && !now.some(({ event }) => event === type))
  const ward: LaneUnit = { party: 'inpatient', unit: scene.state.facts.admission?.ward ?? null }
  return inStages([
    ...done.filter(({ event }) => !now.some((step) => step.event === event)),
    ...[...now.map(({ event }) => event), ...ahead].map((event) => toAsked(scene, event, now, ward)),
  ])
}

const stages: readonly Stage[] = ['admission', 'planning', 'ready', 'homecoming', 'followUp']

/** Column by column: done in the order it was done, then what is due, then what is to come. */
const inStages = (entries: readonly LaneEntry[]): LaneEntry[] =>
  stages.flatMap((stage) => entries.filter((entry) => entry.stage === stage).sort(byTime))

const byTime = (a: LaneEntry, b: LaneEntry) => (a.at ?? '9').localeCompare(b.at ?? '9')
