import { type DischargeFacts, type DutyHolder, dutyHolder, receiptOf } from '#machines/discharge/index.ts'
import { isReceivingParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import type { CaseUnit } from './load-person.server.ts'
import type { TeamMember } from './views.ts'

type Contact = NonNullable<DischargeFacts['contact']['current']>

/**
 * Everyone to call: the permanent contact, the head who coordinates meanwhile, and each unit in the case. While the
 * case is underway exactly one holds the duty to coordinate (F1).
 */
export function toTeam(facts: DischargeFacts, units: readonly CaseUnit[], actor: Actor): TeamMember[] {
  const holder = dutyHolder(facts)
  const { current, previous } = facts.contact
  const contacts = [current, previous].flatMap((contact) => toContact(contact, holder, units, actor))
  const present = units.filter(({ isPresent }) => isPresent)
  return [...contacts, ...toHead(holder, units, actor), ...present.map((unit) => toUnit(unit, facts, actor))]
}

function toContact(contact: Contact | null, holder: DutyHolder | null, units: readonly CaseUnit[], actor: Actor) {
  const unit = units.find(({ id }) => id === contact?.unit)
  if (!contact || !unit) return []
  const isHolder =
    holder?.kind === 'contact' &&
    holder.unit === contact.unit &&
    holder.name === contact.name &&
    holder.phone === contact.phone
  const { name, profession, phone } = contact
  return [{ ...placeOf(unit, actor), name, role: 'permanentContact', profession, phone, holdsDuty: isHolder } as const]
}

function toHead(holder: DutyHolder | null, units: readonly CaseUnit[], actor: Actor) {
  const unit = holder?.kind === 'unitHead' ? units.find(({ id }) => id === holder.unit) : undefined
  if (!unit) return []
  const { headName: name, headPhone: phone } = unit
  return [{ ...placeOf(unit, actor), name, role: 'unitHead', profession: null, phone, holdsDuty: true } as const]
}

function toUnit(unit: CaseUnit, facts: DischargeFacts, actor: Actor): TeamMember {
  const { id, party, name, phone } = unit
  const planning = isReceivingParty(party) ? (receiptOf(facts, { unit: id, party })?.ladder ?? null) : null
  return { ...placeOf(unit, actor), name, role: 'unit', profession: null, phone, holdsDuty: false, planning }
}

const placeOf = ({ id, name, party, hours }: CaseUnit, actor: Actor) => ({
  unitId: id,
  unitName: name,
  party,
  hours,
  mine: id === actor.unitId,
  planning: null,
})
