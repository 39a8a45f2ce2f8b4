import type { AcuteCard } from '#app/domain/acute-views.ts'
import type { Shared } from '#app/domain/mine-views.ts'
import type { FridgeToPrint, PlanToPrint } from '#app/domain/paper-views.ts'

const establishedAt = '2026-11-20T13:30:00Z'

const reach = (name: string, unitName: string, phone: string) =>
  ({
    name,
    unitName,
    phone,
    profession: 'distriktssköterska',
    hours: 'Vardagar 8–17',
    opening: { days: 'weekdays', from: '08:00', to: '17:00', onCall: { name: 'Jouren Öst', phone: '08-999 88 77' } },
  }) as const

export const contacts: Shared['contacts'] = {
  first: { ...reach('Maria Björk', 'Björkens vårdcentral', '08-123 45 67'), accepted: true },
  team: [
    { ...reach('Maria Björk', 'Björkens vårdcentral', '08-123 45 67'), party: 'outpatient' },
    { ...reach('Amir Rahimi', 'Hemtjänsten Öst', '08-765 43 21'), party: 'municipalHealth' },
    { ...reach('Lena Berg', 'Biståndsenheten Öst', '08-222 33 44'), party: 'socialServices' },
  ],
}

/** The plan as the person's side is shown it, with a meeting to come. */
const sharedPlan = ({ content }: PlanToPrint): Shared['plan'] => ({
  ...content,
  state: 'established',
  planVersion: 2,
  establishedAt,
  meetings: [
    {
      id: 'm1',
      at: '2026-12-03T12:00:00Z',
      mode: 'video',
      link: null,
      status: 'booked',
      attended: [],
      changes: 0,
      isPast: false,
    },
  ],
  followUps: [],
  next: [],
  closedReason: null,
  participation: [],
  consent: { state: 'given', unitNames: [], validTo: null },
})

export const fridge = (plan: PlanToPrint): FridgeToPrint => ({
  person: plan.person,
  contacts,
  plan: sharedPlan(plan),
  date: null,
  printedAt: '2026-11-22T09:00:00Z',
})

export const acuteCard = ({ content, person }: PlanToPrint): AcuteCard => ({
  person: {
    name: person.name,
    birthDate: '1938-04-12',
    number: person.number ?? '',
    protection: 'none',
    language: 'sv',
    interpreter: 'arabiska',
  },
  callNow: null,
  first: contacts.first,
  team: contacts.team,
  matters: content.whatMatters?.text ?? null,
  decisions: content.actions.map(({ text, who, unitName, when }) => ({ text, who, unitName, when })),
  plan: { version: 2, establishedAt },
})

export const acuteCode = {
  address: 'https://hemvagen.example/akut',
  link: 'https://hemvagen.example/akut?kod=7K3M-Q8TX-2WPA',
  code: '7K3M-Q8TX-2WPA',
  until: '2026-11-23T09:00:00Z',
}
