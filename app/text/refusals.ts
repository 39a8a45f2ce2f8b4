import type { RefusalCode } from '#machines/scenario.ts'
import type { Language } from './locale.ts'

/** Why a machine says no, one sentence per code. What is missing or malformed by name is added by the caller. */
export const refusals = {
  sv: {
    UNKNOWN_EVENT: 'Händelsen finns inte i den här processen.',
    MALFORMED: 'Uppgifter saknas eller har fel form.',
    NOT_PERMITTED: 'Den här händelsen är inte er att registrera.',
    NOT_A_RECIPIENT: 'Enheten tar inte del av ärendet: den har inget meddelande att handla på.',
    NOT_NOW: 'Det går inte i det läge som ärendet är i nu.',
    RECIPIENT_MISSING: 'Meddelandet når inte alla vars insatser behövs.',
    NOT_ADMITTED: 'Personen är inte inskriven i väntan på att bli utskrivningsklar.',
    NOT_READY: 'Personen är inte utskrivningsklar.',
    LEGAL_BASIS_MISSING: 'Ange varför sekretess inte hindrar att uppgiften lämnas.',
    REASON_MISSING: 'Båda huvudmännens insatser behövs: ange varför ingen SIP görs.',
    NOT_THE_CONTACT: 'Bara den fasta vårdkontaktens enhet kan göra det här.',
    COORDINATED_CARE_PLAN_INSTEAD: 'Vid öppen tvångsvård görs en samordnad vårdplan i stället för en SIP.',
    NOT_DISCHARGED: 'Personen är inte utskriven.',
    RECEPTION_NOT_CONFIRMED:
      'Ingen har bekräftat mottagandet hemma: bekräfta det eller ange ett skäl att avsluta ändå.',
    CONSENT_MISSING: 'Planen kräver personens samtycke, eller en bedömning att samtycke inte kan lämnas.',
    STATUTORY_CONTENT_MISSING: 'Planen saknar något av det som lagen kräver.',
    UNKNOWN_ACTION: 'Insatsen finns inte i planen, eller är redan avslutad.',
    ID_TAKEN: 'Beteckningen används redan i planen.',
  },
  en: {
    UNKNOWN_EVENT: 'There is no such event in this process.',
    MALFORMED: 'Something is missing or has the wrong form.',
    NOT_PERMITTED: 'This event is not yours to record.',
    NOT_A_RECIPIENT: 'The unit has no part in the case: it holds no notice to act on.',
    NOT_NOW: 'This cannot be done as the case stands now.',
    RECIPIENT_MISSING: 'The notice does not reach everyone whose care is needed.',
    NOT_ADMITTED: 'The person is not an inpatient waiting to be ready for discharge.',
    NOT_READY: 'The person is not ready for discharge.',
    LEGAL_BASIS_MISSING: 'Say why secrecy does not stop this from being shared.',
    REASON_MISSING: 'Care from both principals is needed: say why no SIP is made.',
    NOT_THE_CONTACT: "Only the permanent care contact's unit can do this.",
    COORDINATED_CARE_PLAN_INSTEAD: 'Open compulsory care has a coordinated care plan instead of a SIP.',
    NOT_DISCHARGED: 'The person has not been discharged.',
    RECEPTION_NOT_CONFIRMED:
      'Nobody has confirmed the reception at home: confirm it, or give a reason to close anyway.',
    CONSENT_MISSING: "The plan needs the person's consent, or an assessment that consent cannot be given.",
    STATUTORY_CONTENT_MISSING: 'The plan lacks something that the law requires.',
    UNKNOWN_ACTION: 'There is no such action in the plan, or it has ended.',
    ID_TAKEN: 'The identifier is already used in the plan.',
  },
} as const satisfies Record<Language, Record<RefusalCode, string>>

/** The sentence in Swedish and in English, with what is missing or malformed by name. */
export function refusalInBoth(code: RefusalCode, details: readonly string[]): string {
  const named = details.length > 0 ? ` (${details.join(', ')})` : ''
  return `${refusals.sv[code]} / ${refusals.en[code]}${named}`
}
