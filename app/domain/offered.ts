import { availableEvents, type DischargeEventType, type DischargeState, receiptOf } from '#machines/discharge/index.ts'
import type { ReceivingParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'

/** What the unit has said already and need not be asked for again, though the machine would take it. */
function said({ facts }: DischargeState, { unitId: unit, party }: Actor): ReadonlySet<DischargeEventType> {
  const receipt = receiptOf(facts, { unit, party: party as ReceivingParty })
  const measures = facts.measures.filter((one) => one.unit === unit).at(-1)?.state
  const isPlanning = receipt?.ladder === 'planning' || receipt?.ladder === 'readyToReceive'
  return new Set<DischargeEventType>([
    ...(receipt?.answeredAt ? (['notice.acknowledged'] as const) : []),
    ...(isPlanning ? (['planning.started'] as const) : []),
    ...(receipt?.ladder === 'notConcerned' ? (['planning.notConcerned'] as const) : []),
    ...(measures ? ([`outpatientMeasures.${measures}`] as const) : []),
  ])
}

/** The events to offer this actor as links: all that the machine would take, but what has just been said. */
export function offered(state: DischargeState, actor: Actor): DischargeEventType[] {
  const already = said(state, actor)
  return availableEvents(state, { party: actor.party, unit: actor.unitId }).filter((type) => !already.has(type))
}
