import * as z from 'zod'
import * as discharge from './discharge/index.ts'
import { instant } from './moments.ts'
import { staffParties } from './parties.ts'
import type { Candidate, Decision, Recorded } from './process.ts'
import * as sip from './sip/index.ts'

const unit = z.string().min(1)
const user = z.string().optional()

/** Who sent an event. Only staff have a unit that must be named; the others stand for themselves. */
const sender = z.discriminatedUnion('party', [
  z.object({ party: z.enum(staffParties), unit, user }),
  z
    .object({ party: z.enum(['person', 'relative', 'system']), unit: unit.nullish(), user })
    .transform((by) => ({ ...by, unit: by.unit ?? by.party })),
])

const common = {
  asOf: instant,
  events: z.array(
    z.object({
      type: z.string(),
      at: instant,
      by: sender,
      data: z.unknown().optional(),
    }),
  ),
}

/** One story to replay: what happened, by which agreement it is judged, and when. */
export const scenarioSchema = z.discriminatedUnion('process', [
  z.object({ process: z.literal('discharge'), policy: discharge.policySchema.nullish(), ...common }),
  z.object({ process: z.literal('sip'), policy: sip.policySchema.nullish(), ...common }),
])

export type Scenario = z.output<typeof scenarioSchema>
export type RefusalCode =
  | Extract<ReturnType<typeof discharge.decide>, { ok: false }>['code']
  | Extract<ReturnType<typeof sip.decide>, { ok: false }>['code']

/** Words for a refusal, from its code and what it names. */
export type Message = (code: RefusalCode, details: readonly string[]) => string

export type Rejected = { index: number; code: RefusalCode; message: string }

type Process<State, Event, Code extends string> = {
  begin: () => State
  decide: (state: State, candidate: Candidate, history: readonly Recorded<Event>[]) => Decision<Event, State, Code>
}

/** The events through the machine in order. A rejected one changes nothing and is no version. */
function play<State, Event, Code extends RefusalCode>(
  { begin, decide }: Process<State, Event, Code>,
  events: Scenario['events'],
  message: Message,
) {
  const history: Recorded<Event>[] = []
  const rejected: Rejected[] = []
  let state = begin()
  for (const [index, { type, at, by, data }] of events.entries()) {
    const decision = decide(state, { type, at, by, data: data ?? {} }, history)
    if (decision.ok) {
      state = decision.state
      history.push(decision.event)
    } else {
      const { code, details } = decision
      rejected.push({ index, code, message: message(code, details) })
    }
  }
  return { state, rejected }
}

const bare = <Code>({ code, unit }: { code: Code; unit: string | null }) => ({ code, unit })

function runDischarge(
  { asOf, events, policy: overrides }: Extract<Scenario, { process: 'discharge' }>,
  message: Message,
) {
  const policy = discharge.withDefaults(overrides ?? {})
  const { state, rejected } = play(discharge, events, message)
  return {
    status: discharge.statusOf(state),
    state: discharge.regions(state),
    rejected,
    deadlines: discharge.deadlines(state.facts, policy, asOf),
    payment: discharge.payment(state.facts, policy, asOf),
    gaps: state.facts.gaps.map(bare),
    nextSteps: discharge.nextSteps(state, policy, asOf),
  }
}

function runSip({ asOf, events, policy: overrides }: Extract<Scenario, { process: 'sip' }>, message: Message) {
  const policy = sip.withDefaults(overrides ?? {})
  const { state, rejected } = play(sip, events, message)
  return {
    status: sip.statusOf(state),
    state: sip.regions(state),
    rejected,
    deadlines: sip.deadlines(state, policy, asOf),
    health: sip.health(state, policy, asOf),
    participation: sip.participation(state),
    statutoryContent: sip.statutoryContent(state),
    gaps: state.facts.gaps.map(bare),
    nextSteps: sip.nextSteps(state, policy, asOf),
    version: sip.planVersion(state),
  }
}

/** Replays a scenario without a database and tells how it stands at `asOf`. */
export const runScenario = (scenario: Scenario, message: Message) =>
  scenario.process === 'discharge' ? runDischarge(scenario, message) : runSip(scenario, message)
