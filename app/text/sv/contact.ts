import type { FixedContact } from '#app/domain/fixed-contacts.ts'

/** The contact card: whom to call now, and who is appointed. */
export const contact = {
  title: 'Vem ringer jag nu?',
  onCallOf: 'Svarar när {unit} har stängt',
  until: 'Gäller till {when}.',
  always: 'Svarar dygnet runt.',
  none: 'Ingen fast kontakt är utsedd än. Enhetschefen håller i samordningen tills någon har tackat ja.',
  type: {
    careContact: 'Fast vårdkontakt',
    physician: 'Fast läkarkontakt',
    socialCare: 'Fast omsorgskontakt',
    municipalCare: 'Fast vårdkontakt i kommunens hälso- och sjukvård',
  } satisfies Record<FixedContact, string>,
  hours: 'Nås {hours}.',
  accepted: 'Har tackat ja.',
  waits: 'Har inte tackat ja än.',
  previous: 'Till dess håller {name} i samordningen.',
  why: 'Varför just den',
  basis: {
    wish: 'Utsedd efter personens önskemål.',
    knowsPerson: 'Utsedd för att hon eller han känner personen.',
    routine: 'Utsedd av rutin. Fråga vem {name} själv önskar.',
  },
  appointedBy: 'Utsedd av {by} {when}.',
  duties: 'Uppdraget: vad som ska göras och vad det gav',
} as const
