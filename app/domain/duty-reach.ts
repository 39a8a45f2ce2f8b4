import { type DischargeFacts, dutyHolder as dischargeHolder } from '#machines/discharge/index.ts'
import type { SipState } from '#machines/sip/index.ts'
import { dutyHolder as sipHolder } from '#machines/sip/index.ts'
import type { Opening, Reach } from './mine-views.ts'

/** What is needed of a unit to say how it is reached. */
export type ReachedUnit = {
  id: string
  name: string
  phone: string
  hours: string
  headName: string
  headPhone: string
  opening: Opening | null
}

/** The one to call first, and whether that is a named person who has said yes. */
export type FirstReach = Reach & { accepted: boolean; unitId: string | null }

type Holder = { kind: 'contact'; name: string; phone: string; profession: string | null } | { kind: 'unitHead' }

/**
 * Whom to call about a discharge: the holder of the duty (the contact who has accepted, else the previous one, else
 * the head of the unit), and after the end the one who held it last. Null only where no unit is known.
 */
export function reachOfDischarge(facts: DischargeFacts, units: readonly ReachedUnit[]): FirstReach | null {
  const holder = dischargeHolder(facts.end ? { ...facts, end: null } : facts)
  return reachOf(holder, holder?.unit ?? null, units)
}

/** Whom to call about a plan: the lead who has accepted, else the previous one, else the head of the unit. */
export function reachOfPlan(state: Pick<SipState, 'facts'>, units: readonly ReachedUnit[]): FirstReach | null {
  const holder = sipHolder(state)
  return reachOf(holder, holder.unit, units)
}

function reachOf(holder: Holder | null, unitId: string | null, units: readonly ReachedUnit[]): FirstReach | null {
  const unit = units.find(({ id }) => id === unitId)
  const place = { unitId, unitName: unit?.name ?? '', hours: unit?.hours ?? '', opening: unit?.opening ?? null }
  if (holder?.kind === 'contact') {
    const { name, phone, profession } = holder
    return { ...place, name, phone, profession, accepted: true }
  }
  const fallback = unit ?? units[0]
  if (!fallback) return null
  const { id, name, hours, opening, headName, headPhone } = fallback
  return {
    unitId: id,
    unitName: name,
    hours,
    opening,
    name: headName,
    phone: headPhone,
    profession: null,
    accepted: false,
  }
}
