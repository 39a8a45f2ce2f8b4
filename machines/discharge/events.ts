import * as z from 'zod'
import { line as name, text } from '../fields.ts'
import { legalBasis } from '../legal-basis.ts'
import { date, instant } from '../moments.ts'
import { parties, receivingParties } from '../parties.ts'
import type { EventOf, Recorded } from '../process.ts'

const texts = z.union([z.array(text), text.transform((one) => [one])])
const municipality = z.string().regex(/^\d{4}$/)

export const deadlineKinds = [
  'admissionNotice',
  'acknowledgement',
  'contactAppointment',
  'tellPerson',
  'information',
  'sipInvitation',
  'dischargeInformation',
  'reception',
  'followUpCall',
] as const
export const informationItems = ['adl', 'medication', 'aids', 'rehab', 'home', 'relatives', 'other'] as const
/** The codes of the national list of fixed care contacts, OID 1.2.752.129.5.1.69. Left out, it is the first. */
export const fixedContactTypes = ['1', '2', '3', '4'] as const

const recipient = z.object({ unit: name, party: z.enum(receivingParties) })
const invitee = z.object({ unit: name, party: z.enum(parties) })
const certainty = z.enum(['preliminary', 'probable', 'fixed'])
const destination = z.enum(['home', 'shortTermStay', 'specialHousing', 'otherHospital', 'hospice'])
/** The notice answered, by name or by the version that sent it. */
const answered = z.object({ notice: z.union([name, z.int()]) })
const planning = z.object({
  from: date.optional(),
  note: text.optional(),
  track: z.enum(['green', 'yellow', 'red']).optional(),
})
const contact = z.object({
  name,
  profession: name,
  phone: name,
  basis: z.enum(['wish', 'knowsPerson', 'routine']),
  appointedBy: name,
  type: z.enum(fixedContactTypes).optional(),
})
const withReason = z.object({ reason: text })
const maybeReason = z.object({ reason: text.optional() })
const maybeNote = z.object({ note: text.optional() })

/** What each event must carry. Types, forms and the refusal MALFORMED all come from here. */
export const schemas = {
  'admission.registered': z.object({
    admittedAt: instant,
    careForm: z.enum(['somatic', 'psychiatric', 'compulsory', 'forensic']),
    registeredMunicipality: municipality,
    placedBy: municipality.optional(),
    protection: z.enum(['none', 'secrecyMarked', 'protectedRegistration']),
    readmissionOf: name.optional(),
  }),
  'need.assessed': z.object({ needs: z.array(z.enum(receivingParties)), assessedAt: instant }),
  'admissionNotice.sent': z.object({
    recipients: z.array(recipient),
    estimatedDischargeOn: date,
    certainty,
    channel: z.enum(['app', 'manual']),
  }),
  'notice.acknowledged': answered,
  'notice.declined': answered.extend({ reason: z.enum(['notRegisteredHere', 'notOurUnit', 'unknownPerson']) }),
  'notice.forwarded': answered.extend({ toUnit: name }),
  'notice.voided': z.object({
    notice: z.enum(['admissionNotice', 'ready', 'sipInvitation', 'dischargeInformation']),
    kind: z.enum(['cancelled', 'corrected']),
    reason: text,
  }),
  'estimate.changed': z.object({
    estimatedDischargeOn: date,
    certainty,
    reason: text,
    called: z.array(z.object({ unit: name, spokeTo: name })).optional(),
  }),
  'contact.appointed': contact,
  'contact.accepted': maybeReason,
  'contact.declined': maybeReason,
  'contact.handedOver': contact.extend({ reason: text }),
  'planning.started': planning,
  'planning.readyToReceive': planning,
  'planning.notConcerned': planning,
  'information.requested': z.object({
    item: z.enum(informationItems),
    owedBy: name,
    dueAt: instant,
    note: text.optional(),
  }),
  'information.provided': z.object({ item: z.enum(informationItems), text }),
  'ready.declared': z.object({ judgedBy: name, legalBasis, openCareDecision: z.boolean().optional() }),
  'ready.withdrawn': withReason,
  'outpatientMeasures.confirmed': maybeNote,
  'outpatientMeasures.missing': maybeNote,
  'sip.decided': z.object({
    decision: z.enum(['required', 'notApplicable']),
    reason: z.enum(['onePrincipal', 'declined', 'coordinatedCarePlan', 'existingSipUpdated']).optional(),
  }),
  'sip.invited': z.object({
    invitees: z.array(invitee).min(1),
    sipProcess: name.optional(),
    consent: name,
  }),
  'person.told': z.object({
    what: z.enum(['date', 'contact', 'plan', 'readiness']),
    how: z.enum(['inPerson', 'phone', 'letter', 'video']),
    toldBy: name,
    relativeToo: z.boolean().optional(),
  }),
  'understanding.checked': z.object({
    topic: z.enum(['date', 'medication', 'whoComes', 'whomToCall']),
    result: z.enum(['understood', 'needsAgain']),
    aids: z.array(z.enum(['interpreter', 'hearing', 'sight', 'cognition'])).optional(),
    note: text.optional(),
  }),
  'discharge.planned': z.object({
    on: date,
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    destination,
    transport: text.optional(),
  }),
  'discharge.carriedOut': z.object({ at: instant, destination }),
  'dischargeInformation.sent': z.object({ recipients: z.array(invitee).min(1), legalBasis, contents: texts }),
  'patientSummary.given': z.object({ form: z.enum(['written', 'oral', 'both']), languages: z.array(name) }),
  'reception.confirmed': z.object({ at: instant, gapsFound: texts.optional() }),
  'followUpCall.made': z.object({ at: instant, outcome: text, actions: texts.optional() }),
  'case.interrupted': z.object({
    reason: z.enum(['deceased', 'noNeed', 'transferred', 'movedOut', 'sharingRefused', 'error']),
  }),
  'case.closed': maybeReason,
  'event.undone': z.object({ version: z.int().min(1) }),
  'deadline.passed': z.object({
    kind: z.enum(deadlineKinds),
    dueAt: instant,
    unit: name.optional(),
    item: z.enum(informationItems).optional(),
  }),
} as const

export type DischargeEvent = EventOf<typeof schemas>
export type DischargeEventType = DischargeEvent['type']
export type DischargeEventOf<T extends DischargeEventType> = Extract<DischargeEvent, { type: T }>
export type RecordedDischargeEvent = Recorded<DischargeEvent>
export type DeadlineKind = (typeof deadlineKinds)[number]
export type InformationItem = (typeof informationItems)[number]
export type Recipient = z.output<typeof recipient>
