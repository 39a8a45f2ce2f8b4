import type { NewPerson } from '#db/open-process.server.ts'
import {
  beginStory,
  makePerson,
  minutesAfter,
  planHomecoming,
  type Story,
  sendNotice,
} from '#tests/factories/discharge.ts'
import type { Region, Seat } from '#tests/factories/region.ts'
import { beginSip, giveConsent, type SipStory } from '#tests/factories/sip.ts'

export type BigCase = { personId: string; processId: string; planId: string }

const eventsInAll = 200
const actionsInAll = 30
const lengthOfStay = 45

/** The local day so many days after an instant, near enough for a made-up case. */
const dayAfter = (instant: string, days: number) => minutesAfter(instant, days * 1440).slice(0, 10)

/**
 * A person with a long stay of 200 events, underway, and an established plan of 30 actions, played through `send` by the
 * region's ward, health centre, assessors and municipal nurses. `now` is when it is looked at.
 */
export async function makeBigCase(region: Region, { now, person }: { now?: string; person?: NewPerson } = {}) {
  const seenAt = now ?? new Date().toISOString()
  const startedAt = minutesAfter(seenAt, -lengthOfStay * 1440)
  const stay = await beginStory(region.ward, person ?? makePerson('Storfors'), startedAt)
  await sendNotice(stay, region, dayAfter(startedAt, 10))
  await planHomecoming(stay, region)
  await playStay(stay, region)
  const plan = await makeBigPlan(region, { id: stay.personId }, minutesAfter(startedAt, 1440))
  return { personId: stay.personId, processId: stay.processId, planId: plan.processId } satisfies BigCase
}

/** An established plan of 30 actions, begun at the instant. */
export async function makeBigPlan(
  region: Region,
  person: NewPerson | { id: string },
  startedAt: string,
): Promise<SipStory> {
  const plan = await beginSip(region.healthCentre, person, startedAt)
  await giveConsent(plan, region)
  await playPlan(plan, region)
  return plan
}

type Sent = readonly [seat: Seat, type: string, data: unknown]

/** Goes round what happens again and again in a long stay, four hours apart, until there are 200 events. */
async function playStay(stay: Story, region: Region): Promise<void> {
  for (let round = 0; stay.version() < eventsInAll; round++)
    for (const [seat, type, data] of roundOf(stay, region, round)) {
      if (stay.version() === eventsInAll) return
      const outcome = await stay.attempt(seat, type, data, { at: minutesAfter(stay.now(), 240) })
      if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome)}`)
    }
}

const items = ['adl', 'medication', 'aids', 'rehab', 'home', 'relatives'] as const
const topics = ['date', 'medication', 'whoComes', 'whomToCall'] as const

function roundOf(stay: Story, { ward, healthCentre, assessors, municipalNurses }: Region, round: number): Sent[] {
  const on = dayAfter(stay.now(), 9)
  const item = items[round % items.length]
  const topic = topics[round % topics.length]
  const asks = round % 2 ? assessors : municipalNurses
  const called = [{ unit: assessors.unitId, spokeTo: assessors.userName }]
  const dueAt = minutesAfter(stay.now(), 2880)
  return [
    [
      ward,
      'estimate.changed',
      { estimatedDischargeOn: on, certainty: 'probable', reason: 'Provsvaren dröjer.', called },
    ],
    [ward, 'person.told', { what: 'date', how: 'inPerson', toldBy: ward.userName, relativeToo: true }],
    [asks, 'information.requested', { item, owedBy: ward.unitId, dueAt, note: 'Vad klarar hon själv i badrummet?' }],
    [ward, 'information.provided', { item, text: 'Går med rollator. Behöver hjälp med stödstrumpor och dusch.' }],
    [ward, 'understanding.checked', { topic, result: 'understood', aids: ['hearing'], note: 'Återberättade själv.' }],
    [municipalNurses, 'planning.readyToReceive', { from: on, note: 'Säng och lift står på plats.', track: 'green' }],
    [assessors, 'planning.readyToReceive', { from: on, note: 'Beslut om hemtjänst fattat.', track: 'yellow' }],
    [healthCentre, 'planning.readyToReceive', { from: on, track: 'green' }],
  ]
}

/** From the yes to an established first version of four needs, six goals and 30 actions of both principals. */
async function playPlan(plan: SipStory, region: Region): Promise<void> {
  const { healthCentre, assessors, municipalNurses } = region
  const start = dayAfter(plan.now(), 7)
  await plan.tell(healthCentre, 'whatMatters.recorded', { text: 'Att bo kvar hemma med katten.', told: 'self' })
  await plan.tell(healthCentre, 'participation.recorded', { stage: 'prepare', how: 'self' })
  await plan.tell(healthCentre, 'party.invited', { unit: assessors.unitId, party: 'socialServices' })
  await plan.tell(healthCentre, 'party.invited', { unit: municipalNurses.unitId, party: 'municipalHealth' })
  for (const seat of [assessors, municipalNurses]) await plan.tell(seat, 'party.answered', { answer: 'takesPart' })
  const lead = { principal: 'region', name: 'Maria Ekström', phone: '010-111 22 33' } as const
  await plan.tell(healthCentre, 'lead.appointed', { ...lead, unit: healthCentre.unitId })
  await plan.tell(healthCentre, 'lead.accepted', {})
  for (let index = 1; index <= 4; index++)
    await plan.tell(healthCentre, 'need.added', {
      id: `n${index}`,
      lifeArea: index,
      text: `Klara morgnarna (${index}).`,
    })
  for (let index = 1; index <= 6; index++)
    await plan.tell(healthCentre, 'goal.added', {
      id: `g${index}`,
      text: `Gå till affären och hem utan att vila (${index}).`,
      ownWords: true,
      horizon: index % 2 ? 'short' : 'long',
      measure: 'Två gånger i veckan',
    })
  for (let index = 1; index <= actionsInAll; index++) await addAction(plan, region, index, start)
  for (const seat of [healthCentre, assessors, municipalNurses])
    await plan.tell(seat, 'version.confirmed', { version: 1 })
  await plan.tell(healthCentre, 'followUp.booked', { on: dayAfter(plan.now(), 120) })
  await plan.tell(healthCentre, 'plan.established', { othersNone: true })
  await plan.tell(healthCentre, 'copy.given', { form: 'Utskrift', to: ['Personen'] })
}

async function addAction(plan: SipStory, region: Region, index: number, start: string): Promise<void> {
  const { healthCentre, assessors, municipalNurses } = region
  const seat = [healthCentre, assessors, municipalNurses][index % 3] as Seat
  await plan.tell(seat, 'action.added', {
    id: `a${index}`,
    text: `Hjälp med dusch och påklädning, insats ${index}`,
    principal: seat === healthCentre ? 'region' : 'municipality',
    unit: seat.unitId,
    who: seat.userName,
    start,
    when: 'Varje morgon mellan 8 och 9',
  })
}
