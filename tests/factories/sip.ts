import { randomUUID } from 'node:crypto'
import type { SendOutcome } from '#app/domain/outcome.ts'
import { send } from '#app/domain/send.server.ts'
import { startSip } from '#app/domain/start-sip.server.ts'
import type { NewPerson } from '#db/open-process.server.ts'
import type { SipEventOf, SipEventType } from '#machines/sip/index.ts'
import { type Attempt, actorOf, makePerson, minutesAfter, startsAt } from './discharge.ts'
import type { Region, Seat } from './region.ts'

type Data<T extends SipEventType> = SipEventOf<T>['data']

/** A plan that is told one event after the other, a minute apart, each sender having seen all before it. */
export type SipStory = {
  personId: string
  processId: string
  now: () => string
  version: () => number
  /** Sends, and says what became of it. */
  attempt: (seat: Seat, type: string, data?: unknown, attempt?: Attempt) => Promise<SendOutcome>
  /** Sends what must be taken. */
  tell: <T extends SipEventType>(seat: Seat, type: T, data: Data<T>, at?: string) => Promise<number>
}

/** Continues a plan that has begun elsewhere. */
function followSip(personId: string, processId: string, startedAt: string, startVersion = 1): SipStory {
  let now = startedAt
  let version = startVersion
  const attempt: SipStory['attempt'] = async (seat, type, data = {}, { at, seenVersion, key } = {}) => {
    now = at ?? minutesAfter(now, 1)
    const submission = { processId, type, data, seenVersion: seenVersion ?? version, key: key ?? randomUUID(), at: now }
    const outcome = await send(actorOf(seat), submission)
    if (outcome.ok) version = Math.max(version, outcome.version)
    return outcome
  }
  return {
    personId,
    processId,
    now: () => now,
    version: () => version,
    attempt,
    async tell(seat, type, data, at) {
      const outcome = await attempt(seat, type, data, { at })
      if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome)}`)
      return outcome.version
    },
  }
}

/** The seat's unit proposes a plan for a person. */
export async function beginSip(
  seat: Seat,
  person: NewPerson | { id: string } = makePerson('Plansson'),
  at = startsAt,
): Promise<SipStory> {
  const proposal = { reason: 'Insatser från både region och kommun.' }
  const started = await startSip(actorOf(seat), { person, proposal, key: randomUUID(), at })
  if (!started.ok) throw new Error(`not started: ${started.reason}`)
  return followSip(started.personId, started.processId, at)
}

/** Offered, and a yes that lets the health centre, the assessors and the municipal nurses share. */
export async function giveConsent(story: SipStory, region: Region, validTo?: string): Promise<void> {
  const { healthCentre, assessors, municipalNurses } = region
  await story.tell(healthCentre, 'sip.offered', { informedHow: 'Muntligt vid hembesök' })
  const units = [healthCentre, assessors, municipalNurses].map(({ unitId }) => unitId)
  await story.tell(healthCentre, 'consent.given', {
    scope: { units, persons: [], topics: ['Hjälp i hemmet'] },
    form: 'oral',
    ...(validTo && { validTo }),
  })
}

/** From the yes to an established first version: own words, a lead who has accepted, a goal, actions of both principals. */
export async function establish(story: SipStory, region: Region, followUpOn = '2026-06-01'): Promise<void> {
  const { healthCentre, assessors, municipalNurses } = region
  await story.tell(healthCentre, 'whatMatters.recorded', { text: 'Att kunna gå ut själv.', told: 'self' })
  await story.tell(healthCentre, 'participation.recorded', { stage: 'prepare', how: 'self' })
  await story.tell(healthCentre, 'party.invited', { unit: assessors.unitId, party: 'socialServices' })
  await story.tell(healthCentre, 'party.invited', { unit: municipalNurses.unitId, party: 'municipalHealth' })
  await story.tell(assessors, 'party.answered', { answer: 'takesPart' })
  await story.tell(municipalNurses, 'party.answered', { answer: 'takesPart' })
  const lead = {
    principal: 'region',
    name: 'Maria Ekström',
    phone: '010-111 22 33',
    unit: healthCentre.unitId,
  } as const
  await story.tell(healthCentre, 'lead.appointed', lead)
  await story.tell(healthCentre, 'lead.accepted', {})
  await story.tell(healthCentre, 'goal.added', {
    id: 'gå-ut',
    text: 'Gå till torget',
    ownWords: true,
    horizon: 'short',
  })
  await story.tell(healthCentre, 'action.added', {
    id: 'rehab',
    text: 'Gångträning',
    principal: 'region',
    unit: healthCentre.unitId,
    who: 'Maria Ekström',
    start: '2026-03-10',
  })
  await story.tell(assessors, 'action.added', {
    id: 'hemtjänst',
    text: 'Hemtjänst morgon och kväll',
    principal: 'municipality',
    unit: assessors.unitId,
    who: 'Eva Gran',
    start: '2026-03-10',
  })
  await story.tell(healthCentre, 'version.confirmed', { version: 1 })
  await story.tell(assessors, 'version.confirmed', { version: 1 })
  await story.tell(healthCentre, 'followUp.booked', { on: followUpOn })
  await story.tell(healthCentre, 'plan.established', { othersNone: true })
  await story.tell(healthCentre, 'copy.given', { form: 'Utskrift', to: ['Personen'] })
}

/** The booked follow-up is held on its day, and the next one booked. */
export async function followUp(story: SipStory, region: Region, on = '2026-06-01', next = '2026-12-01'): Promise<void> {
  const at = `${on}T09:00:00.000Z`
  const goals: Data<'followUp.held'>['goals'] = [{ goal: 'gå-ut', result: 'partly', personSays: 'Halva vägen.' }]
  await story.tell(region.healthCentre, 'followUp.held', { on, goals }, at)
  await story.tell(region.healthCentre, 'followUp.booked', { on: next })
}
