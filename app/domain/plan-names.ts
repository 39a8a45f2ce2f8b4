import { isStaffParty } from '#machines/parties.ts'
import type { Sender } from '#machines/process.ts'
import type { SipFacts } from '#machines/sip/index.ts'
import type { Who } from './plan-views.ts'

/** The names behind the ids of a plan. */
export type PlanNames = {
  person: string
  units: Readonly<Record<string, string>>
  users: Readonly<Record<string, string>>
  /** Whom each grant was given to: what the person's own side sends from. */
  grants: Readonly<Record<string, string>>
}

export type IdsNamed = { units: readonly string[]; users: readonly string[]; grants: readonly string[] }

const isSide = (party: Sender['party']) => party === 'person' || party === 'relative'

/** A unit's name, or null when it is none or nobody here knows it. */
export const unitNameOf = ({ units }: PlanNames, id: string | null | undefined): string | null =>
  id ? (units[id] ?? null) : null

/** Who a sender is, by name. The person's own side has no unit. */
export function whoOf(names: PlanNames, { party, unit, user }: Sender): Who {
  const userName = user ? (names.users[user] ?? null) : null
  if (!isSide(party)) return { party, unitName: unitNameOf(names, unit), name: userName }
  const self = party === 'person' ? names.person : null
  return { party, unitName: null, name: names.grants[unit] ?? userName ?? self }
}

/** Every sender that the facts mention, wherever they stand: what has a mark has a `by`. */
function sendersIn(value: unknown): Sender[] {
  if (value === null || typeof value !== 'object') return []
  const { by, ...rest } = value as { by?: Sender }
  return [...(by ? [by] : []), ...Object.values(rest).flatMap(sendersIn)]
}

/** The ids that a plan's page needs names for: units in every role, and whoever has entered something. */
export function idsNamed(facts: SipFacts): IdsNamed {
  const senders = sendersIn(facts)
  const { coordinator, lead, previousLead, consent } = facts
  const units = [
    ...senders.filter(({ party }) => isStaffParty(party)).map(({ unit }) => unit),
    ...Object.keys(facts.units),
    ...[coordinator, lead, previousLead].map((holder) => holder?.unit),
    ...facts.parties.map(({ unit }) => unit),
    ...facts.actions.map(({ unit }) => unit),
    ...facts.questions.map(({ askedOf }) => askedOf),
    ...(consent?.scope?.units ?? []),
  ]
  return {
    units: unique(units),
    users: unique(senders.map(({ user }) => user)),
    grants: unique(senders.filter(({ party }) => isSide(party)).map(({ unit }) => unit)),
  }
}

const unique = (ids: readonly (string | null | undefined)[]) => [...new Set(ids.filter((id) => id != null))]
