import type { DischargeFormEvent } from '#app/forms/step-form.ts'
import type { EventKey } from '../event-key.ts'

type Words = Record<EventKey<DischargeFormEvent>, string>

/** What the law, or else good practice, says of the step. */
const law = {
  need_assessed:
    'Den behandlande läkaren bedömer om patienten kan behöva insatser från socialtjänsten, den kommunala hälso- och sjukvården eller den öppna vården. Bedöms behovet först senare räknas 24 timmar från den bedömningen.',
  admissionNotice_sent:
    'Meddelandet ska skickas senast 24 timmar efter inskrivningen och innehålla namn, personnummer, folkbokföringsadress och beräknad tidpunkt för utskrivning. Behövs kommunal hälso- och sjukvård ska det också gå till den öppna vården.',
  notice_acknowledged: 'Lagen nämner ingen kvittens. Skyldigheten att planera börjar när meddelandet kommer fram.',
  notice_declined:
    'Meddelandet ska gå till de enheter som berörs. Den enhet som inte berörs säger till så att rätt enhet får det i tid.',
  notice_forwarded:
    'Huvudmannen avgör vilken enhet som tar emot. Skyldigheten att planera gäller från den första mottagningen.',
  notice_voided: 'En anteckning får rättas men inte försvinna. Därför makuleras meddelandet öppet, med orsak.',
  estimate_changed:
    'Ändras den beräknade tidpunkten ska de berörda enheterna få veta det så snart det är möjligt. Lagen anger inget antal timmar.',
  contact_appointed:
    'Verksamhetschefen vid den öppenvårdsenhet som fått inskrivningsmeddelandet ska utse en fast vårdkontakt innan patienten skrivs ut. Den som redan är fast vårdkontakt vid enheten kan fortsätta.',
  contact_accepted:
    'Den fasta vårdkontakten ska bistå patienten i samordningen och kallar till SIP. Att uppdraget tas emot uttryckligen är god praxis.',
  contact_declined:
    'Lagen lägger skyldigheten att utse på verksamhetschefen. Den upphör inte för att någon tackar nej.',
  contact_handedOver:
    'En fast vårdkontakt kan bytas när det behövs. Patientens önskemål ska så långt möjligt tillgodoses.',
  planning_started:
    'Den som tagit emot inskrivningsmeddelandet ska börja planera de insatser som behövs för en trygg utskrivning. Socialnämnden ska genast inleda utredning när den får veta något som kan kräva åtgärd.',
  planning_readyToReceive:
    'Målet är att patienten lämnar sjukhuset så snart som möjligt efter att vara utskrivningsklar. Att säga från vilket datum är god praxis.',
  planning_notConcerned:
    'Bara den som behöver göra något är en berörd enhet. Den behandlande läkaren kan bedöma behovet på nytt.',
  information_requested:
    'Uppgifter får lämnas när sekretessen tillåter det. Den som svarar prövar vad som får lämnas ut.',
  information_provided:
    'Lämna det som mottagaren behöver och inte mer. Utöver det lagen kräver behövs samtycke eller annan grund i sekretesslagen.',
  ready_declared:
    'När den behandlande läkaren bedömt att patienten är utskrivningsklar ska de berörda enheterna få veta det så snart som möjligt. Det gäller bara om sekretess inte hindrar.',
  ready_withdrawn:
    'Utskrivningsklar är läkarens bedömning och kan ändras när hälsan ändras. Tider som räknas från underrättelsen faller då bort.',
  outpatientMeasures_confirmed:
    'Kommunen betalar bara om den öppna vårdens egna insatser finns på plats. Därför säger öppenvården tydligt till.',
  outpatientMeasures_missing:
    'Kan patienten inte skrivas ut för att öppenvårdens insatser saknas har kommunen inte betalningsansvar. Vem som betalar avgör människor.',
  sip_decided:
    'Behövs insatser från både region och kommun ska de planera tillsammans och göra en samordnad individuell plan. Vid öppen tvångsvård görs i stället en samordnad vårdplan.',
  sip_invited:
    'Den fasta vårdkontakten i öppenvården ska kalla de berörda enheterna senast tre dagar efter underrättelsen om utskrivningsklar. En plan får upprättas om patienten samtycker.',
  person_told:
    'Patienten ska få information om sin vård och när utskrivningen är beräknad. Informationen anpassas till personen.',
  understanding_checked:
    'Den som informerar ska så långt möjligt försäkra sig om att mottagaren har förstått. Behövs det ska informationen också ges skriftligt.',
  discharge_planned:
    'Patienten ska kunna lämna sjukhuset så snart som möjligt på ett tryggt sätt. Hur dag och transport meddelas är praxis.',
  discharge_carriedOut:
    'Den som är utskrivningsklar behöver inte längre vård på sjukhus. Samma dag ska de berörda enheterna få den information de behöver.',
  dischargeInformation_sent:
    'Information som behövs för att ge vård och omsorg ska lämnas senast samma dag som patienten skrivs ut. Det gäller bara om sekretess inte hindrar.',
  patientSummary_given:
    'Patienten ska vid utskrivningen få sammanfattande information om vården. Finns uppgift om fast vårdkontakt, tid för SIP och befintliga planer ska den ingå.',
  reception_confirmed:
    'Lagen ställer inget krav på bekräftelse. Den första riktiga kontakten hemma visar om planen höll.',
  followUpCall_made:
    'Lagen ställer inget krav på samtalet. Många regioner ringer inom 48 till 72 timmar för att upptäcka det som blev fel.',
  case_interrupted:
    'Planeringen upphör när den inte längre behövs, till exempel vid dödsfall. Det som har antecknats bevaras.',
  case_closed:
    'Lagen anger ingen tid då ärendet avslutas. Det avslutas när någon har tagit emot personen hemma, aldrig för att tiden gått.',
} satisfies Words

/** One sentence on what nobody needs to do. */
const notRequired = {
  need_assessed: 'Samtycke krävs inte för bedömningen.',
  admissionNotice_sent: 'Samtycke krävs inte för de fyra uppgifterna, och diagnos ska inte vara med.',
  notice_acknowledged: 'Ni behöver inte ha bedömt något behov för att kvittera.',
  notice_declined: 'Ni behöver inte hitta rätt enhet åt avsändaren.',
  notice_forwarded: 'Avdelningen behöver inte skicka på nytt.',
  notice_voided: 'Mottagarna behöver inte göra något.',
  estimate_changed: 'Ett nytt inskrivningsmeddelande krävs inte, och datumet behöver inte vara säkert.',
  contact_appointed: 'Patienten behöver inte vara utskrivningsklar, och yrket är inte bestämt i lag.',
  contact_accepted: 'Ett möte eller en färdig plan krävs inte för att ta emot uppdraget.',
  contact_declined: 'Orsak behöver inte anges.',
  contact_handedOver: 'De andra enheterna behöver inte godkänna bytet.',
  planning_started: 'Ett beslut eller en ansökan krävs inte för att börja planera.',
  planning_readyToReceive: 'Utskrivningen behöver inte vänta på ert besked, och SIP behöver inte vara gjord.',
  planning_notConcerned: 'Ett avslagsbeslut krävs inte för att meddela detta.',
  information_requested: 'Planeringen behöver inte vänta på svaret.',
  information_provided: 'Hela journalen ska inte lämnas ut.',
  ready_declared: 'Kommunen behöver inte vara klar, och SIP-mötet behöver inte ha hållits.',
  ready_withdrawn: 'Mottagarna behöver inte godkänna återkallelsen.',
  outpatientMeasures_confirmed: 'Insatserna behöver inte ha börjat, bara finnas när personen kommer hem.',
  outpatientMeasures_missing: 'Patienten behöver inte vara utskrivningsklar.',
  sip_decided: 'Ett möte krävs inte för att ta ställning.',
  sip_invited: 'Mötet behöver inte hållas inom tre dagar, och inte före hemgången.',
  person_told: 'Datumet behöver inte vara säkert för att berättas.',
  understanding_checked: 'Alla ämnen behöver inte tas samtidigt.',
  discharge_planned: 'Patienten behöver inte vara utskrivningsklar för att planera.',
  discharge_carriedOut: 'SIP och andra enheters besked krävs inte för att gå hem.',
  dischargeInformation_sent: 'Alla punkter behöver inte finnas, bara det mottagaren behöver.',
  patientSummary_given: 'Papper krävs bara när det behövs eller patienten ber om det.',
  reception_confirmed: 'Alla insatser behöver inte ha börjat.',
  followUpCall_made: 'Samtalet behöver inte följa ett visst formulär.',
  case_interrupted: 'De andra enheterna behöver inte godkänna avbrottet.',
  case_closed: 'SIP:en behöver inte vara avslutad, den följs upp för sig.',
} satisfies Words

export const eventLaw = { law, notRequired } as const
