import type { Tx } from '#db/client.server.ts'
import type { CaseRows } from '#db/record-event.server.ts'
import type { ProcessKind, StoredState } from '#db/schema/index.ts'
import type { DischargeState } from '#machines/discharge/index.ts'
import { deadlines, type SipPolicy, type SipState } from '#machines/sip/index.ts'
import type { Case, Person } from './find-case.server.ts'
import { toMoment } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import { isSharingStopped } from './kinds/sip-units.ts'
import type { GrantItem, Shared } from './mine-views.ts'
import { loadPlanNames } from './plan-names.server.ts'
import type { Scene } from './project.server.ts'
import { selectUnits } from './select-units.server.ts'
import { shareDischarge } from './share-discharge.ts'
import { sharePlan } from './share-plan.ts'
import type { Telling } from './sharing.ts'

type Told = { bodies: Partial<Shared>; personOnly: boolean }
type Share = (tx: Tx, state: StoredState, telling: Telling, person: Person, scene: Scene) => Promise<Told>

const sharers: Readonly<Record<ProcessKind, Share>> = {
  discharge: async (_, state, telling) => ({
    bodies: shareDischarge(state as DischargeState, telling),
    personOnly: false,
  }),
  /** A person who has stopped the sharing still sees their own plan, and nobody else of theirs does. */
  sip: async (tx, state, telling, person, { policy, at }) => {
    const plan = state as SipState
    const names = await loadPlanNames(tx, plan.facts, person)
    const bodies = sharePlan(plan, { ...telling, names, deadlines: deadlines(plan, policy as SipPolicy, at), at })
    return { bodies, personOnly: isSharingStopped(plan) }
  },
}

/**
 * What the case shows the person's own side, a row per item: the database lets a guest at nothing else
 * of it. Reads the names that it needs.
 */
export async function projectShared(
  tx: Tx,
  found: Case,
  state: StoredState,
  scene: Scene,
  person: Person,
): Promise<CaseRows['shared']> {
  const telling = await tell(tx, found, state, person, scene)
  const { bodies, personOnly } = await sharers[found.kind](tx, state, telling, person, scene)
  return Object.entries(bodies).map(([item, body]) => ({
    item: item as GrantItem,
    body: body as Readonly<Record<string, unknown>>,
    personOnly,
    version: state.version,
    updatedAt: toMoment(scene.at),
  }))
}

async function tell(tx: Tx, found: Case, state: StoredState, person: Person, scene: Scene): Promise<Telling> {
  const { policy, parties, at } = scene
  const isProtected = person.protection !== 'none'
  const steps = kindOf(found.kind).nextSteps(state, policy, at)
  const present = parties.now.map(({ unit }) => unit)
  const asked = [...present, ...steps.flatMap(({ unit }) => unit ?? [])]
  const missing = asked.filter((id) => !parties.units.some((unit) => unit.id === id))
  const known = missing.length > 0 ? [...parties.units, ...(await selectUnits(tx, missing))] : parties.units
  const named = known.toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id))
  const nameOf = (id: string | null) => named.find((unit) => unit.id === id)?.name ?? null
  return {
    units: named.map((unit) => ({ ...unit, isPresent: present.includes(unit.id) })),
    isProtected,
    next: steps.map(({ event, party, unit, dueAt }) => ({
      event,
      party,
      unitName: isProtected && party === 'inpatient' ? null : nameOf(unit),
      dueAt,
    })),
  }
}
