import type { Fact } from '#app/forms/fact.ts'
import type { ErrorCode } from '#app/forms/field.ts'
import { stepFields } from './step-fields.ts'
import { stepOptions } from './step-options.ts'

/** The words of the step pages: the frame, the questions, the answers, and what to correct. */
export const steps = {
  fields: stepFields,
  options: stepOptions,

  page: {
    title: '{name}: {what}',
    back: 'Till {name}',
    age: '{age} år',
    hiddenNumber: '{birthDate}-xxxx',
    late: '<b>{late}</b>, skulle ha varit klart {when}.',
    due: 'Senast <b>{when}</b>.',
    optional: '{label} (frivilligt)',
    nothingToFill: 'Du behöver inte fylla i något. Läs och skicka.',
    submit: 'Skicka för {name}',
    submitTo: 'Skicka för {name} till {units}',
    submitToMany: 'Skicka för {name} till {count, plural, other {# enheter}}',
    submitChosen: 'Skicka för {name} till valda enheter',
    confirmed: 'Skicka bara när du är säker.',
    cancel: 'Tillbaka utan att skicka',
  },

  known: {
    title: 'Redan känt',
    hint: 'Det här behöver du inte skriva igen.',
    needs: 'Bedömda behov',
    noNeeds: 'inga insatser behövs',
    estimate: 'Planerad hemgång',
    estimateValue: '{when}, {certainty}',
    place: 'Vårdas på',
    placeValue: '{unit} sedan {when}',
    contact: 'Fast vårdkontakt',
    contactValue: '{name}, {profession}, {phone}',
    contactAsked: '{name}, {profession}, {phone}. Har inte tagit emot uppdraget än.',
    question: 'Obesvarad fråga: {item}',
    questionValue: '{askedBy} frågar {owedBy}, svar senast {when}',
    answer: 'Svar: {item}',
    speech: 'Språk',
    interpreter: '{language}, behöver tolk: {interpreter}',
    home: 'Adress',
    understanding: 'Kontrollerat: {topic}',
    understandingValue: '{result}, {when}',
    told: 'Har fått veta {what}',
    toldValue: '{toldBy}, {when}',
  } satisfies { title: string; hint: string } & Record<Fact['kind'], string> & Record<string, string>,

  happens: {
    title: 'Det här händer',
    audience: 'Det här ser {units} direkt.',
    chosen: 'Enheterna du har valt ser det här direkt.',
    nobody: 'Ingen annan enhet är med i ärendet än.',
    person: '{name} och närstående får inget meddelande härifrån. Berätta själv.',
    deceased: 'Inget skickas till närstående.',
    undo: 'Du kan ångra i 60 sekunder.',
  },

  law: {
    title: 'Så säger lagen',
    practice: 'Så är god praxis',
    notRequired: 'Det här krävs inte',
    acts: {
      LUS: 'lagen (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård',
      PL: 'patientlagen (2014:821)',
      PDL: 'patientdatalagen (2008:355)',
    },
    reference: '{chapter} kap. {section} § {act}',
  },

  choice: {
    none: 'Inga insatser behövs',
    now: 'Nu, {time}',
    otherDay: 'Annat datum',
    otherTime: 'Annan tid',
    date: 'Datum, ÅÅÅÅ-MM-DD',
    time: 'Klockslag, till exempel 13:30',
    planned: '{when}, som planerat',
    unit: 'Välj enhet',
    knownUnits: 'Redan med i ärendet',
    otherUnits: 'Andra enheter',
    noUnits: 'Det finns ingen enhet att välja.',
    municipality: 'Välj kommun',
    otherMunicipality: 'Annan kommun',
    municipalityCode: 'Kommunkod, om kommunen inte finns i listan',
    spokeTo: 'Talat med på {unit}',
    legalNote: 'Hur gjordes menprövningen?',
    legalNoteHint: 'Vem prövade, och varför är det inte till men?',
  },

  errors: {
    heading: '{count, plural, one {Rätta ett svar så kan du skicka} other {Rätta # svar så kan du skicka}}',
    write: '{field}: skriv ett svar',
    choose: '{field}: välj ett alternativ',
    tooLong: '{field}: korta texten',
    phone: '{field}: skriv numret med siffror',
    day: '{field}: skriv datumet som ÅÅÅÅ-MM-DD',
    time: '{field}: skriv tiden som 13:30',
    future: '{field}: den tiden har inte varit än',
    impossible: '{field}: tiden kan inte stämma, den är före inskrivningen eller har inte varit än',
    contradiction: '{field}: välj antingen vem som behövs eller att inga insatser behövs',
    confirm: '{field}: kryssa i rutan för att bekräfta',
    municipality: '{field}: välj en kommun eller skriv kommunkoden med fyra siffror',
    outdated: 'Sidan hade blivit gammal. Kontrollera svaren och skicka igen.',
  } satisfies { heading: string } & Record<ErrorCode, string>,

  conflict: {
    stale: 'Någon annan hann före',
    refused: 'Det gick inte att skicka',
    kept: 'Det du skrev finns kvar. Läs vad som har hänt, ändra om det behövs och skicka igen.',
    lost: 'Inget har skickats.',
    theirs: '{what}, {when}: {user}, {unit}',
    theirsUnit: '{what}, {when}: {unit}',
    typed: 'Det du skrev',
  },

  notNow: {
    title: 'Det här går inte att göra just nu',
    text: 'Det här går inte att göra just nu. Antingen är det redan gjort, eller så behöver något annat göras först.',
    latest: 'Det senaste som har hänt',
    instead: 'Det här kan du göra nu',
    nothing: 'Det finns inget för din enhet att göra just nu.',
    over: 'Ärendet är avslutat och kan läsas men inte ändras.',
  },

  undo: {
    back: 'Till personen',
    refused: 'Det går inte längre att ångra',
    text: 'Det har gått mer än 60 sekunder, eller så har någon byggt vidare på det du skickade. Rätta i stället med ett nytt steg.',
  },
} as const
