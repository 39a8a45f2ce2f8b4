import type { Party } from '../parties.ts'
import type { DischargeContext, Regions } from './context.ts'
import { type DischargeDeadline, deadlines } from './deadlines.ts'
import type { DeadlineKind, DischargeEventType, InformationItem } from './events.ts'
import { currentReceipts, type DischargeFacts, type DischargeState, type Receipt } from './facts.ts'
import type { DischargePolicy } from './policy.ts'

/** What someone can do now to move the case on. `awaitedBy` lists the units that wait for it. */
export type NextStep = {
  party: Party
  unit: string | null
  event: DischargeEventType
  dueAt: string | null
  task?: 'callRecipients' | 'information'
  item?: InformationItem
  awaitedBy?: readonly string[]
}

/** A state at a moment, with what the steps ask of it looked up once. */
export type Situation = {
  facts: DischargeFacts
  context: DischargeContext
  regions: Regions
  policy: DischargePolicy
  asOf: string
  /** Who has the notice now. */
  receivers: readonly Receipt[]
  /** The first deadline of the kind, or of the kind and unit, that is not met. */
  owed: (kind: DeadlineKind, unit?: string) => DischargeDeadline | undefined
}

const isUnmet = ({ status }: DischargeDeadline) => status === 'open' || status === 'overdue'

export function lookAt({ facts, context }: DischargeState, regions: Regions, policy: DischargePolicy, asOf: string) {
  const unmet = deadlines(facts, policy, asOf).filter(isUnmet)
  return {
    facts,
    context,
    regions,
    policy,
    asOf,
    receivers: currentReceipts(facts),
    owed: (kind, unit) => unmet.find((one) => one.kind === kind && (unit === undefined || one.unit === unit)),
  } satisfies Situation as Situation
}

export const isInHospital = ({ regions }: Situation): boolean => regions.stay !== 'discharged'

export const unitsOf = (receipts: readonly { unit: string }[]): string[] => receipts.map(({ unit }) => unit)
