import type { SipEventType } from '#machines/sip/index.ts'
import type { EventKey } from '../event-key.ts'

type Words = Record<EventKey<Exclude<SipEventType, 'event.undone'>>, string>

/** What the law, or else good practice, says of the step. */
const law = {
  sip_proposed:
    'Behöver någon insatser från både region och kommun ska de tillsammans upprätta en individuell plan, om någon av dem bedömer att den behövs och personen samtycker. Arbetet ska börja utan dröjsmål, och personen och närstående kan själva begära en plan.',
  sip_offered:
    'Planen ska när det är möjligt upprättas tillsammans med personen. För att kunna säga ja eller nej behöver personen förstå vad en SIP är, vilka som deltar och att det är frivilligt.',
  consent_given:
    'En plan upprättas bara om personen samtycker. Samtycket gäller bestämda enheter och ämnen, så fråga också vad personen inte vill ha med.',
  consent_declined: 'Planen kräver samtycke. Ett nej gäller, och personen behöver inte förklara det.',
  consent_notPossible:
    'Kan en vuxen inte samtycka får hälso- och sjukvården lämna de uppgifter som behövs för nödvändig vård och omsorg. Socialtjänsten har ingen motsvarande regel utan prövar i varje fall om uppgiften kan lämnas utan men. Ingen annan kan samtycka i personens ställe.',
  consent_withdrawn: 'Ett samtycke får tas tillbaka när som helst, och det gäller genast.',
  whatMatters_recorded: 'Planen utgår från det personen själv säger är viktigt. Skriv orden som de sades.',
  participants_chosen:
    'Närstående ska få delta i arbetet med planen om det är lämpligt och personen inte har något emot det. Personen väljer själv.',
  participation_recorded:
    'Planen ska när det är möjligt upprättas tillsammans med personen. Det gäller hela vägen, inte bara mötet.',
  lead_appointed:
    'Planen ska visa vem av huvudmännen som har det övergripande ansvaret. Att ansvaret har ett namn och ett telefonnummer är god praxis.',
  lead_accepted: 'Ansvaret är tydligt först när någon har sagt ja till det.',
  lead_handedOver: 'Ansvaret kan flyttas mellan personer och huvudmän. Det ska aldrig vara utan ägare.',
  party_invited:
    'Huvudmän kallas, andra bjuds in. En enhet kan kallas även om personen inte är känd där, om samtycket gäller den.',
  party_answered: 'En kallad huvudman deltar eller förklarar varför den inte berörs.',
  meeting_scheduled: 'Personen väljer plats, tid och form så långt det går. Mötet är ett sätt att planera bland flera.',
  meeting_moved: 'Säg till personen och dem som är bjudna. Orden i planen fortsätter att gälla under tiden.',
  meeting_cancelled: 'Ett inställt möte stoppar inte planeringen. Den kan göras på annat sätt.',
  meeting_held: 'Att ett möte har hållits är inte samma sak som att det finns en plan.',
  need_added: 'Planen ska visa vilka insatser som behövs. Behoven sorteras efter livsområdena i IBIC.',
  goal_added: 'Mål som personen själv har satt, och som går att följa upp, gör planen användbar.',
  action_added:
    'Planen ska visa vilka insatser som respektive huvudman svarar för, och vad någon annan än region och kommun gör.',
  action_changed: 'Den huvudman som svarar för en insats avgör vad den innehåller och när den ges.',
  action_done: 'Planen hålls levande av att det som är gjort märks.',
  action_ended: 'En insats som inte längre behövs tas bort ur planen. Ett beslut om insatsen fattas för sig.',
  version_confirmed: 'Var och en som svarar för något i planen säger ja till just den versionen.',
  plan_established:
    'Planen ska visa vilka insatser som behövs, vilka insatser respektive huvudman svarar för, vad andra gör och vem av huvudmännen som har det övergripande ansvaret. Personen ska ha samtyckt.',
  copy_given: 'Personen får planen i en form som hon eller han kan läsa, och varje huvudman behåller en kopia.',
  followUp_booked: 'Nästa uppföljning bestäms när planen upprättas. Lagen anger ingen tid.',
  followUp_held: 'Följ upp varje mål tillsammans med personen, och skriv vad personen själv säger.',
  question_asked: 'Den som frågar ska veta vem som svarar och när.',
  question_answered: 'En fråga har en som svarar och ett svar, så att ingen får olika besked.',
  experience_reported: 'Personens egen upplevelse visar om planeringen fungerade.',
  sip_closed:
    'Planen avslutas när målen är nådda, när bara en huvudman behövs, eller när personen vill det. Det som har antecknats bevaras.',
} satisfies Words

/** One sentence on what nobody needs to do. */
const notRequired = {
  sip_proposed: 'Ingen behöver vara inskriven på sjukhus, och inget beslut om insatser behöver finnas.',
  sip_offered: 'Personen behöver inte svara på en gång.',
  consent_given: 'Samtycket behöver inte vara skriftligt.',
  consent_declined: 'Personen behöver inte ge något skäl.',
  consent_notPossible: 'En god man, förvaltare eller närstående behöver inte skriva under.',
  consent_withdrawn: 'Personen behöver inte ge något skäl, och inget behöver vara skriftligt.',
  whatMatters_recorded: 'Orden behöver inte passa in i någon rubrik eller blankett.',
  participants_chosen: 'Personen behöver inte ta med någon.',
  participation_recorded: 'Personen behöver inte sitta med på ett möte för att vara delaktig.',
  lead_appointed: 'Yrket är inte bestämt, och den som föreslog planen behöver inte bli ansvarig.',
  lead_accepted: 'Planen behöver inte vara klar för att du ska ta emot ansvaret.',
  lead_handedOver: 'De andra enheterna behöver inte godkänna bytet.',
  party_invited: 'Det behöver inte finnas någon mötestid för att kalla.',
  party_answered: 'Ni behöver inte delta på plats, ett skriftligt underlag räcker.',
  meeting_scheduled: 'Ett möte krävs inte, och alla behöver inte träffas samtidigt.',
  meeting_moved: 'En ny kallelse krävs inte.',
  meeting_cancelled: 'Ett nytt möte behöver inte bokas.',
  meeting_held: 'Planen behöver inte upprättas på mötet.',
  need_added: 'Alla livsområden behöver inte fyllas i.',
  goal_added: 'Ett enda mål räcker för en plan.',
  action_added: 'Ett beslut om bistånd behöver inte finnas när insatsen skrivs in.',
  action_changed: 'De andra behöver inte godkänna att ni ändrar er egen insats.',
  action_done: 'En ny version av planen krävs inte.',
  action_ended: 'De andra behöver inte godkänna att ni avslutar er egen insats.',
  version_confirmed: 'En underskrift krävs inte.',
  plan_established: 'Ett möte krävs inte, och alla behöver inte ha bekräftat sin del.',
  copy_given: 'Papper krävs bara om personen vill ha det.',
  followUp_booked: 'Uppföljningen behöver inte vara ett möte.',
  followUp_held: 'Alla behöver inte delta på plats.',
  question_asked: 'Frågan behöver inte gälla något som står i planen.',
  question_answered: 'Svaret behöver inte vara färdigt, det räcker att säga när ni vet mer.',
  experience_reported: 'Ingen behöver svara, och svaret påverkar inte vården.',
  sip_closed: 'Alla mål behöver inte vara nådda.',
} satisfies Words

export const sipEventLaw = { law, notRequired } as const
