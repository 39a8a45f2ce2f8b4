import {
  type DischargeEventType,
  type DischargeState,
  decide,
  regions,
  schemas,
  statusOf,
} from '#machines/discharge/index.ts'
import { type Party, parties } from '#machines/parties.ts'
import type { Candidate, Sender } from '#machines/process.ts'
import { assessors, birch, happened, nurses, start, type Told, tell, ward } from './story.ts'

/** One sender for each party there is. */
export const senderOf: Readonly<Record<Party, Sender>> = {
  inpatient: ward,
  outpatient: birch,
  socialServices: assessors,
  municipalHealth: nurses,
  provider: { party: 'provider', unit: 'home-help' },
  person: { party: 'person', unit: 'person' },
  relative: { party: 'relative', unit: 'relative' },
  system: { party: 'system', unit: 'system' },
}

const both = [
  { unit: 'assessors-east', party: 'socialServices' },
  { unit: 'hc-birch', party: 'outpatient' },
]

/** What each event may say that the machine cares about; one way for the others. */
const ways: Partial<Record<DischargeEventType, readonly Record<string, unknown>[]>> = {
  'need.assessed': [{ needs: [] }, { needs: ['socialServices', 'outpatient'] }],
  'admissionNotice.sent': [
    { recipients: both },
    { recipients: [...both, { unit: 'hc-elm', party: 'outpatient' }] },
    { recipients: [] },
  ],
  'notice.forwarded': [{ toUnit: 'hc-birch' }],
  'notice.voided': ['admissionNotice', 'ready', 'sipInvitation', 'dischargeInformation'].map((notice) => ({ notice })),
  'ready.declared': [{}, { openCareDecision: true }, { legalBasis: null }],
  'sip.decided': [
    { decision: 'required' },
    { decision: 'notApplicable' },
    { decision: 'notApplicable', reason: 'declined' },
    { decision: 'notApplicable', reason: 'coordinatedCarePlan' },
  ],
  'case.interrupted': [{ reason: 'deceased' }, { reason: 'noNeed' }],
  'case.closed': [{}, { reason: 'moved' }],
}

const types = Object.keys(schemas) as DischargeEventType[]

/** Every event there is, in every way, from every party there is. */
export const attempts: readonly Candidate[] = types
  .filter((type) => type !== 'event.undone')
  .flatMap((type) =>
    (ways[type] ?? [{}]).flatMap((way) => parties.map((party) => happened(type, senderOf[party], start, way))),
  )

/** The name of a control state: its regions in order, or how the process ended. */
export const nameOf = (state: DischargeState): string =>
  statusOf(state) === 'underway' ? Object.values(regions(state)).join(' · ') : statusOf(state)

const situationOf = (state: DischargeState): string => {
  const { openCareDecision, recipients, needs } = state.context
  return [nameOf(state), openCareDecision, recipients.length > 0, needs.length > 0].join(' ')
}

export type Visit = Told & {
  accepted: readonly Candidate[]
  refused: readonly { candidate: Candidate; code: string }[]
}

/** Every situation that can be reached by the attempts, each by a shortest way, with what is taken there. */
export function walk(): Visit[] {
  const begun = tell([])
  const seen = new Set([situationOf(begun.state)])
  const queue: Told[] = [begun]
  const visits: Visit[] = []
  for (let here = queue.shift(); here; here = queue.shift()) {
    const accepted: Candidate[] = []
    const refused: Visit['refused'][number][] = []
    for (const candidate of attempts) {
      const decision = decide(here.state, candidate)
      if (!decision.ok) {
        refused.push({ candidate, code: decision.code })
        continue
      }
      accepted.push(candidate)
      const situation = situationOf(decision.state)
      if (seen.has(situation)) continue
      seen.add(situation)
      queue.push({ state: decision.state, history: [...here.history, decision.event] })
    }
    visits.push({ ...here, accepted, refused })
  }
  return visits
}
