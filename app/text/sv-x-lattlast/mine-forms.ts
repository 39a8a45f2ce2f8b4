import type { Reworded } from '../messages.ts'
import type { mineForms as source } from '../sv/mine-forms.ts'

export const mineForms = {
  form: {
    summary: 'Det är inte skickat. Gör så här:',
    tooLong: 'Texten är för lång. Skriv kortare',
    outdated: 'Läs sidan igen. Skicka sen en gång till',
    stale: 'Någon annan skrev samtidigt. Läs det nya. Skicka sen igen. Din text finns kvar.',
    refused: 'Det går inte att skicka nu. Din text finns kvar. Ring om det är viktigt.',
    urgent: 'Är det bråttom? Skriv inte här. Ring.',
  },
  thanks: {
    ask: 'Din fråga är skickad. Svaret kommer här.',
    experience: 'Vi har fått ditt svar.',
    matters: 'Det du skrev är sparat.',
    goal: 'Målet är sparat.',
    propose: 'Vi har fått det du skrev. Någon ringer eller skriver.',
    withdraw: 'Du har sagt nej. De andra kan inte läsa planen längre.',
  },
  questions: {
    lead: 'Läs först. Kanske har någon redan frågat. Fler kan läsa frågan och svaret.',
    waiting: 'Inget svar än. Det kommer senast {when}.',
    waitingLong: 'Svaret är sent. Ring om du vill veta nu.',
    label: 'Skriv en fråga',
  },
  experience: {
    lead: 'Fyra frågor. Tryck på ett svar i varje.',
    statement: {
      knewDate: '{you, select, yes {Jag visste när jag skulle hem.} other {Jag visste när {name} skulle hem.}}',
      tookPart: '{you, select, yes {Jag fick vara med och bestämma.} other {Vi fick vara med och bestämma.}}',
      feltSafe: '{you, select, yes {Det kändes bra att komma hem.} other {Det kändes bra när {name} kom hem.}}',
    },
    degree: { none: 'Nej', hardly: 'Lite', some: 'Sådär', fairly: 'Ja, nästan', wholly: 'Ja' },
    send: 'Skicka svaren',
  },
  meeting: {
    note: 'Vill du säga något mer?',
  },
  tell: {
    lead: 'Skriv som du vill. Du kan skriva mer sen.',
    seenBy: 'De som hjälper till läser det du skriver.',
    addHint: 'Det som står ovanför är kvar. Ditt namn står vid det du skriver.',
    goalTitle: 'Vad vill du kunna göra?',
    goal: 'Skriv ett mål. Till exempel: Jag vill kunna gå till brevlådan.',
    takePartNote: 'Vad gör det lättare för dig?',
    proposeTitle: 'Be om en plan',
    proposeLead:
      'Vården och kommunen gör en plan tillsammans med {you, select, yes {dig} other {{name}}}. Den heter SIP.',
  },
} as const satisfies Reworded<typeof source>
