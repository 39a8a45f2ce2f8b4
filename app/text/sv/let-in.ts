import type { LetInRefusal } from '#app/domain/grants-objection.server.ts'
import type { AccessError } from '#app/forms/access/let-in.ts'

/** The words for letting somebody in, and for the link and the code that are shown once. */
export const letIn = {
  title: 'Släpp in en närstående till {name}',
  titleOwn: 'Ge {name} egen åtkomst',
  back: 'Deltagare för {name}',
  lead: 'Du antecknar vad {name} har sagt. Sedan får du en länk och en kod att lämna var för sig.',
  leadOwn: '{name} ser allt om sin egen hemgång och plan, och vilka som har tittat.',
  kinship: 'Släktskap räcker inte. Utan ett ja från {name} släpps ingen in, inte heller barn, make eller god man.',
  keepOut: '{name} har bett att de här hålls utanför: {names}.',
  notAble:
    '{name} har bedömts inte kunna ta ställning till en SIP. Släpp bara in någon om {name} ändå kan säga vem som får se vad.',
  name: 'Den närståendes namn',
  relation: 'Vem är det för {name}?',
  relationHint: 'Till exempel dotter, granne eller god man',
  items: 'Vad får den närstående se?',
  itemsHint: 'Gå igenom en sak i taget med {name}.',
  untilProposed: 'Förslag: {day}.',
  form: 'Hur sa {name} ja?',
  formHint: 'Det här är samtycket. Det går inte att hoppa över.',
  submit: 'Släpp in och visa länk och kod',
  summary: 'Ingen är insläppt än. Rätta det här:',
  refused: 'Ingen är insläppt',
  refusal: {
    protected:
      '{name} har skyddade personuppgifter. Då släpps ingen närstående in i Hemvägen, eftersom platsen kan bli känd. Prata i stället med {name} om hur närstående ska få veta.',
    deceased: '{name} har avlidit. Ingen ny kan släppas in.',
    keptOut:
      '{name} har bett att just den här personen hålls utanför. Har {name} ändrat sig? Anteckna det först, och släpp in sedan.',
    hasOwn: '{name} har redan egen åtkomst. Stäng den först om en ny behövs.',
  } satisfies Record<LetInRefusal, string>,
  repeated: {
    title: 'Inbjudan är redan gjord',
    text: 'Länken och koden visas bara en gång. Är de borta? Gör en ny länk och kod på sidan Deltagare. De gamla slutar då att gälla.',
  },
  sheet: {
    title: 'Länk och kod för {holder}',
    once: 'Visas bara nu',
    onceText:
      'Skriv ut eller lämna vidare innan du går härifrån. Länken och koden sparas inte och kan inte visas igen.',
    apart: 'Lämna dem var för sig: länken i ett sms eller brev, koden muntligt.',
    link: '1. Länken',
    linkHow: 'Skicka i ett sms eller lämna brevet nedan. Skriv inte koden i samma meddelande.',
    letterTitle: 'Du har fått en inbjudan',
    letter: 'Öppna den här adressen i en mobil eller dator, eller läs av rutan med mobilens kamera:',
    letterCode: 'Du behöver också en kod på åtta siffror. Den får du muntligt av den som gav dig brevet.',
    letterTime: 'Inbjudan gäller i 14 dagar. Ge inte adressen till någon annan.',
    qr: 'Ruta att läsa av med mobilens kamera. Den innehåller länken.',
    code: '2. Koden',
    codeHow: 'Säg koden på plats eller i telefon, till rätt person. Läs siffrorna en i taget.',
    codeSpoken: 'Koden, siffra för siffra: {digits}',
    print: 'Brevet och koden skrivs ut på olika blad.',
    dies: 'Efter fem fel koder eller 14 dagar slutar inbjudan att gälla. Då gör du en ny.',
    back: 'Klart, till deltagare',
  },
  error: {
    write: 'Skriv här',
    tooLong: 'Texten är för lång',
    choose: 'Välj minst en sak',
    chooseOne: 'Välj ett sätt',
    day: 'Skriv datumet som ÅÅÅÅ-MM-DD',
    past: 'Dagen har redan varit',
    outdated: 'Sidan är för gammal. Ladda om den och gör om det.',
  } satisfies Record<AccessError, string>,
} as const
