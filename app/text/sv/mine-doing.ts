import type { ProcessEventType } from '#app/domain/views.ts'
import type { EventKey } from '../event-key.ts'

type Words = Partial<Record<EventKey<ProcessEventType>, string>>

/** What somebody does now, by the event that it leads to. */
export const doing = {
  other: '{party} arbetar vidare.',
  events: {
    need_assessed: 'Sjukhuset tar reda på vilken hjälp {you, select, yes {du} other {{name}}} behöver efteråt.',
    admissionNotice_sent:
      'Sjukhuset ska berätta för vårdcentralen och kommunen att {you, select, yes {du} other {{name}}} är på sjukhuset.',
    notice_acknowledged: '{party} läser det som sjukhuset har skickat.',
    contact_appointed: 'Vårdcentralen väljer vem du kan ringa och fråga.',
    contact_accepted: 'Vårdcentralen bekräftar vem du kan ringa och fråga.',
    planning_started: '{party} börjar planera för när {you, select, yes {du} other {{name}}} kommer hem.',
    planning_readyToReceive:
      '{code, select, socialServices {Kommunen bestämmer vilken hjälp {you, select, yes {du} other {{name}}} får hemma.} other {{party} förbereder så att {you, select, yes {du} other {{name}}} kan komma hem.}}',
    sip_decided: 'Vårdcentralen bestämmer om det behövs en gemensam plan.',
    sip_invited: 'Vårdcentralen bjuder in till en gemensam plan.',
    information_provided: '{party} svarar på en fråga från dem som ska hjälpa till.',
    ready_declared: 'Läkaren bedömer om {you, select, yes {du} other {{name}}} kan åka hem.',
    person_told: 'Sjukhuset ska berätta för {you, select, yes {dig} other {{name}}} vilken dag det blir.',
    discharge_planned: 'Sjukhuset planerar resan hem.',
    patientSummary_given:
      'Sjukhuset skriver ner det viktigaste, så att {you, select, yes {du} other {{name}}} får det med hem.',
    dischargeInformation_sent: 'Sjukhuset skickar det som de andra behöver veta.',
    discharge_carriedOut: '{you, select, yes {Du} other {{name}}} ska åka från sjukhuset.',
    reception_confirmed: '{party} tar emot {you, select, yes {dig} other {{name}}} hemma.',
    followUpCall_made: '{party} ska ringa och fråga hur det går hemma.',
    case_closed: '{party} ser efter att allt är klart.',
    sip_offered: '{party} ska fråga om {you, select, yes {du} other {{name}}} vill ha en gemensam plan.',
    consent_given: '{party} ska fråga vad {you, select, yes {du} other {{name}}} vill att de andra får veta.',
    whatMatters_recorded: '{party} ska fråga vad som är viktigt för {you, select, yes {dig} other {{name}}}.',
    lead_appointed: '{party} väljer vem som ska hålla i planen.',
    lead_accepted: '{party} bekräftar vem som håller i planen.',
    party_invited: '{party} bjuder in dem som behövs i planen.',
    party_answered: '{party} ska svara om de är med i planen.',
    goal_added: '{party} ska skriva mål tillsammans med {you, select, yes {dig} other {{name}}}.',
    action_added: '{party} bestämmer vad de ska göra.',
    action_changed: '{party} svarar om de kan göra det som står i planen.',
    action_done: '{party} gör det som står i planen.',
    version_confirmed: '{party} läser planen och säger om den stämmer.',
    plan_established: '{party} gör planen klar.',
    copy_given: '{party} ska ge planen till {you, select, yes {dig} other {{name}}}.',
    followUp_booked: '{party} bestämmer en dag för att se hur det har gått.',
    followUp_held: '{party} ska se efter om planen har hjälpt.',
    question_answered: '{party} ska svara på en fråga.',
    sip_closed: '{party} avslutar planen.',
  } satisfies Words,
} as const
