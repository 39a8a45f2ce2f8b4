import type { DischargeFormEvent } from '#app/forms/step-form.ts'
import type { EventKey } from '../event-key.ts'

type Words = Record<EventKey<DischargeFormEvent>, string>

/** What sending leads to: whose turn it is, and which time limits start or stop. */
const happens = {
  need_assessed:
    'Finns behov ska inskrivningsmeddelandet skickas inom 24 timmar, annars krävs inget meddelande. Bedömningen kan ändras fram till utskrivningen.',
  admissionNotice_sent:
    'Tidsgränsen 24 timmar är mött. Mottagarna ska börja planera, och öppenvården ska utse en fast vårdkontakt före utskrivningen.',
  notice_acknowledged: 'Avsändaren ser att ni har läst meddelandet. Kvittensen har ingen rättslig verkan.',
  notice_declined: 'Avsändaren får som nästa steg att skicka meddelandet till rätt enhet. Ni lämnar ärendet.',
  notice_forwarded:
    'Den nya enheten tar er plats i ärendet. Den tid då meddelandet först skickades gäller fortfarande.',
  notice_voided:
    'Det som meddelandet ändrade återställs och tidsgränser som det startade upphör. Meddelandet står kvar i historiken som makulerat.',
  estimate_changed:
    'Det nya datumet visas för alla i ärendet. Blir det tidigare, eller mer än en dag senare, ska ni också ringa mottagarna. Personen ska få veta inom två timmar.',
  contact_appointed:
    'Namn och telefon visas för alla i ärendet. Tills uppdraget är mottaget har enhetens chef ansvaret för samordningen.',
  contact_accepted:
    'Samordningsansvaret går över till den fasta vårdkontakten, som kallar till SIP om en sådan ska göras.',
  contact_declined: 'Enheten ska utse någon annan. Enhetens chef har samordningsansvaret tills dess.',
  contact_handedOver: 'Den som har uppdraget nu behåller ansvaret tills den nya har tagit emot det.',
  planning_started: 'De andra ser att ni planerar. Nästa steg för er blir att meddela när ni kan ta emot.',
  planning_readyToReceive:
    'Avdelningen ser från vilket datum ni kan ta emot. Kan ni inte längre hålla datumet skickar ni ett nytt.',
  planning_notConcerned:
    'De andra ser att ni inte väntas göra något. Ni får inga fler steg i ärendet om läget inte ändras.',
  information_requested:
    'Enheten ni frågar får det som sitt nästa steg, med tiden ni anger. Samma fråga igen påminner i stället för att bli en ny.',
  information_provided: 'Alla som har frågat efter uppgiften får svaret, och frågan stängs för dem alla.',
  ready_declared:
    'Två tidsgränser startar i samma stund: kallelsen till SIP (tre dagar) och fristdagarna för kommunens betalningsansvar.',
  ready_withdrawn: 'Båda tidsgränserna upphör. Blir patienten utskrivningsklar igen startar nya.',
  outpatientMeasures_confirmed:
    'Kommunen och avdelningen ser att öppenvårdens del är klar. Det som väntade på er är löst.',
  outpatientMeasures_missing:
    'Kommunens betalningsansvar stannar upp tills frågan är löst, och en människa avgör hur dagarna ska räknas.',
  sip_decided:
    'Ska en SIP göras gäller tre dagar för kallelsen från att patienten är utskrivningsklar. Annars behövs ingen kallelse.',
  sip_invited: 'Tidsgränsen för kallelsen är mött. Mötet kan hållas senare och också efter hemgången.',
  person_told:
    'Alla i ärendet ser att det är sagt, när och av vem. Gäller det datumet är tidsgränsen för att berätta mött.',
  understanding_checked: 'De andra ser vad som är förstått och vad som behöver sägas en gång till.',
  discharge_planned: 'Alla i ärendet ser dag, tid och vart personen ska.',
  discharge_carriedOut:
    'Utskrivningsinformationen ska skickas i dag. Kommunen eller öppenvården bekräftar mottagandet inom ett dygn och ringer inom tre. Brister antecknas men hindrar ingen från att gå hem.',
  dischargeInformation_sent: 'Dagens tidsgräns för informationen är mött. Mottagarna ser vad som ingår.',
  patientSummary_given: 'Alla i ärendet ser att patienten har fått sin sammanfattning.',
  reception_confirmed:
    'Alla ser att personen är mottagen hemma. Brister ni skriver in visas för avdelningen. Ärendet kan sedan avslutas.',
  followUpCall_made: 'Tidsgränsen för uppföljningssamtalet är mött. Det ni skriver visas för alla i ärendet.',
  case_interrupted:
    'Alla öppna tidsgränser upphör och ingen kan lägga till fler händelser. Det går inte att ångra efter 60 sekunder.',
  case_closed: 'Ärendet lämnar allas listor och kan läsas men inte ändras. Det går inte att ångra efter 60 sekunder.',
} satisfies Words

export const eventEffects = { happens } as const
