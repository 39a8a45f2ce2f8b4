import type { Translated } from '../messages.ts'
import type { print as source } from '../sv/print.ts'

/** The pages where papers are made. */
export const print = {
  title: 'Print',
  lead: 'PDFs that can be read aloud for those who do not see. Each print is logged.',
  browser: 'The pages The plan, Participants and Events can also be printed straight from the browser.',
  noPlan: '{name} has no plan that you can see. The fridge sheet can be printed all the same.',
  version: 'The plan, version {version, number}',
  established: 'Established on {on}.',
  draft: 'Draft',
  draftLead: 'What is being written and is not established. Each page is marked as a draft.',
  older: 'Older versions',
  variant: {
    plan: 'The plan',
    stor: 'The plan in large print',
    latt: 'The plan in easy words',
    kylskap: 'Fridge sheet',
  },
  about: {
    plan: 'All of the plan, for everyone in it.',
    stor: 'The same text at 18 points, without tables.',
    latt: 'Short sentences: what I want, who helps me, and whom I call.',
    kylskap: 'One sheet to put up: whom to call, what happens, who comes when. No identity number.',
  },
  inLanguage: { sv: 'PDF in Swedish', en: 'PDF in English' },
  linkLabel: '{paper}: {language}',
  linkLabelVersion: '{paper}, version {version, number}: {language}',
  linkLabelDraft: '{paper}, draft: {language}',
  hash: 'Checksum (SHA-256)',
  hashLead:
    'The same version always gives the same file. The checksum is kept when it is first printed, and shows that a paper is what was established.',
  hashNone: 'Not printed yet.',
  sheets: 'As it is right now',
  acute: 'Acute card',
  acuteAbout: 'A card for ambulance and emergency ward, with a code that works for a short time. Readers are logged.',
  acuteLink: 'Make an acute card',
  noPrinter: {
    title: 'No PDF can be made here',
    text: 'This server lacks the program that makes PDFs. Everything else works. Print the page The plan straight from the browser.',
  },
} as const satisfies Translated<typeof source>
