import {
  concerned,
  currentEstimate,
  currentReceipts,
  type DischargeEventType,
  openRequests,
  receiptOf,
} from '#machines/discharge/index.ts'
import { needsBothPrincipals, type ReceivingParty } from '#machines/parties.ts'
import type { Actor } from './actor.ts'
import type { EarlierTeam } from './earlier-stays.server.ts'
import type { StayNow } from './load-person.server.ts'
import type { Candidate } from './read-step.server.ts'
import type { StepView } from './views.ts'

type Known = StepView['known']
type Around = { actor: Actor; candidates: readonly Candidate[]; earlier: EarlierTeam }
type Find = (loaded: StayNow, around: Around) => Readonly<Record<string, string | readonly string[] | null | undefined>>

/**
 * The needed parties' units that no notice has reached yet: those the person had at the last stay, or the only one of
 * the person's municipality. A protected person's municipality gives nothing away.
 */
function likelyRecipients({ state, person }: StayNow, { candidates, earlier }: Around): string[] {
  const needs = new Set<ReceivingParty>(state.context.needs)
  if (needs.has('municipalHealth')) needs.add('outpatient')
  const reached = currentReceipts(state.facts).map(({ party }) => party)
  const missing = [...needs].filter((need) => !reached.includes(need))
  return missing.flatMap((need) => {
    const ofParty = candidates.filter(({ party }) => party === need)
    const had = ofParty.filter(({ id }) => earlier.recipients.includes(id))
    const near = ofParty.filter(({ municipalityCode }) => municipalityCode === person.municipalityCode)
    const likely = had.length > 0 ? had : person.protection === 'none' && near.length === 1 ? near : []
    return likely.map(({ id, party }) => `${party}:${id}`)
  })
}

/** The contact at the reader's own unit from the last stay, else the unit's own number and head. */
function likelyContact({ units }: StayNow, { actor, earlier }: Around) {
  const unit = units.find(({ id }) => id === actor.unitId)
  const before = earlier.contact?.unit === actor.unitId ? earlier.contact : null
  return {
    name: before?.name,
    profession: before?.profession,
    phone: before?.phone ?? unit?.phone,
    basis: before ? 'knowsPerson' : null,
    appointedBy: unit?.headName,
  }
}

const receivers = ({ state }: StayNow) => concerned(state.facts).map(({ unit, party }) => `${party}:${unit}`)

const untold = ({ state: { facts } }: StayNow) => (currentEstimate(facts)?.toldAt === null ? 'date' : null)

const finders: Readonly<Partial<Record<DischargeEventType, Find>>> = {
  'need.assessed': ({ state }) => ({ needs: state.facts.needs }),
  'admissionNotice.sent': (loaded, around) => ({
    recipients: likelyRecipients(loaded, around),
    estimatedDischargeOn: currentEstimate(loaded.state.facts)?.on,
    certainty: currentEstimate(loaded.state.facts)?.certainty,
  }),
  'estimate.changed': ({ state }) => ({ certainty: currentEstimate(state.facts)?.certainty }),
  'contact.appointed': likelyContact,
  'contact.handedOver': likelyContact,
  'planning.readyToReceive': ({ state }, { actor }) => {
    const receipt = receiptOf(state.facts, { unit: actor.unitId, party: actor.party as ReceivingParty })
    return { from: receipt?.from ?? currentEstimate(state.facts)?.on, track: receipt?.track, note: receipt?.note }
  },
  'information.provided': ({ state }, { actor }) => ({
    item: openRequests(state.facts).find(({ owedBy }) => owedBy === actor.unitId)?.item,
  }),
  'sip.decided': ({ state }) => ({ decision: needsBothPrincipals(state.context.needs) ? 'required' : null }),
  'sip.invited': (loaded) => ({ invitees: receivers(loaded) }),
  'person.told': (loaded, { actor }) => ({ what: untold(loaded), toldBy: actor.name }),
  'understanding.checked': ({ person }) => ({ aids: person.interpreter ? ['interpreter'] : null }),
  'discharge.planned': ({ state: { facts } }) => ({
    on: facts.plan?.on ?? currentEstimate(facts)?.on,
    time: facts.plan?.time,
    destination: facts.plan?.destination,
    transport: facts.plan?.transport,
  }),
  'discharge.carriedOut': ({ state }) => ({ destination: state.facts.plan?.destination }),
  'dischargeInformation.sent': (loaded) => ({ recipients: receivers(loaded) }),
}

/** What is known already of a form's answers, by the name of the field, so that it is confirmed and not typed again. */
export function findKnown(event: DischargeEventType, loaded: StayNow, around: Around): Known {
  const found = finders[event]?.(loaded, around) ?? {}
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value] as const],
    ),
  )
}
