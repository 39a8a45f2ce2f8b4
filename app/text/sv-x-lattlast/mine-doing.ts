import type { Reworded } from '../messages.ts'
import type { doing as source } from '../sv/mine-doing.ts'

export const doing = {
  events: {
    need_assessed: 'Sjukhuset frågar vilken hjälp som behövs sen.',
    admissionNotice_sent: 'Sjukhuset ska berätta för vårdcentralen och kommunen.',
    notice_acknowledged: '{party} läser vad sjukhuset har skrivit.',
    contact_appointed: 'Vårdcentralen väljer vem du kan ringa.',
    contact_accepted: 'Vårdcentralen säger snart vem du kan ringa.',
    planning_started: '{party} börjar planera hjälpen hemma.',
    planning_readyToReceive:
      '{code, select, socialServices {Kommunen bestämmer om hjälp hemma.} other {{party} förbereder hjälpen hemma.}}',
    sip_decided: 'Vårdcentralen bestämmer om det behövs en plan.',
    sip_invited: 'Vårdcentralen bjuder in till en plan.',
    information_provided: '{party} svarar på en fråga.',
    discharge_planned: 'Sjukhuset ordnar resan.',
    patientSummary_given: 'Sjukhuset skriver ett papper att ta med hem.',
    dischargeInformation_sent: 'Sjukhuset berättar för dem som ska hjälpa till.',
    followUpCall_made: '{party} ska ringa. De frågar hur det går.',
    case_closed: '{party} ser om allt är klart.',
    consent_given: '{party} ska fråga vad de andra får veta.',
    lead_appointed: '{party} väljer vem som sköter planen.',
    lead_accepted: '{party} säger snart vem som sköter planen.',
    party_invited: '{party} frågar vilka som ska vara med.',
    party_answered: '{party} ska säga om de är med.',
    action_changed: '{party} säger om de kan hjälpa till.',
    version_confirmed: '{party} läser planen.',
    followUp_booked: '{party} väljer en dag. Då frågar de hur det har gått.',
    followUp_held: '{party} ska fråga om planen är bra.',
  },
} as const satisfies Reworded<typeof source>
