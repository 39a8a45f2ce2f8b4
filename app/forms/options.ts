import { fixedContactTypes, informationItems, schemas } from '#machines/discharge/events.ts'
import { receivingParties } from '#machines/parties.ts'
import { sipOptions } from './sip/options.ts'

/** The answers that can be chosen, by what is asked. What the machine knows as a code comes from the machine. */
export const options = {
  need: receivingParties,
  certainty: schemas['estimate.changed'].shape.certainty.options,
  channel: schemas['admissionNotice.sent'].shape.channel.options,
  declineReason: schemas['notice.declined'].shape.reason.options,
  notice: schemas['notice.voided'].shape.notice.options,
  voidKind: schemas['notice.voided'].shape.kind.options,
  contactType: fixedContactTypes,
  basis: schemas['contact.appointed'].shape.basis.options,
  track: schemas['planning.started'].shape.track.unwrap().options,
  item: informationItems,
  legalBasis: ['CONSENT', 'OSL_25_13', 'MENPROVNING', 'OSL_25_12', 'OSL_26_9', 'OSL_10_2', 'LPT_7A'],
  decision: schemas['sip.decided'].shape.decision.options,
  sipReason: schemas['sip.decided'].shape.reason.unwrap().options,
  consent: ['oral', 'written', 'presumed'],
  what: schemas['person.told'].shape.what.options,
  how: schemas['person.told'].shape.how.options,
  topic: schemas['understanding.checked'].shape.topic.options,
  result: schemas['understanding.checked'].shape.result.options,
  aid: ['interpreter', 'hearing', 'sight', 'cognition'],
  destination: schemas['discharge.planned'].shape.destination.options,
  content: ['summary', 'condition', 'medication', 'aids', 'selfCare', 'risks', 'infection', 'followUp', 'contacts'],
  summaryForm: schemas['patientSummary.given'].shape.form.options,
  interruption: schemas['case.interrupted'].shape.reason.options,
  careForm: schemas['admission.registered'].shape.careForm.options,
  protection: schemas['admission.registered'].shape.protection.options,
  /** Languages that care in Sweden often needs an interpreter for, Swedish first. */
  language: ['sv', 'ar', 'bs', 'ckb', 'en', 'es', 'fa', 'fi', 'pl', 'ru', 'se', 'so', 'sq', 'ti', 'tr', 'uk'],
  ...sipOptions,
} as const satisfies Record<string, readonly string[]>

export type OptionGroup = keyof typeof options
export type OptionOf<Group extends OptionGroup> = (typeof options)[Group][number]

/** An answer by its place among the words: `certainty.fixed`. */
export type OptionWord = { [Group in OptionGroup]: `${Group}.${OptionOf<Group>}` }[OptionGroup]
