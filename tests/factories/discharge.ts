import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/domain/actor.ts'
import type { SendOutcome } from '#app/domain/outcome.ts'
import { send } from '#app/domain/send.server.ts'
import { startDischarge } from '#app/domain/start-discharge.server.ts'
import type { NewPerson } from '#db/open-process.server.ts'
import type { DischargeEventOf, DischargeEventType } from '#machines/discharge/index.ts'
import type { StaffParty } from '#machines/parties.ts'
import { tolvan } from './case.ts'
import type { Region, Seat } from './region.ts'

/** The seat as the app knows it when its member of staff has signed in. */
export const actorOf = ({ userId, userName, assignmentId, role, unitId, unitName, party, regionId }: Seat): Actor => ({
  userId,
  name: userName,
  assignmentId,
  role,
  unitId,
  unitName,
  party: party as StaffParty,
  organisationName: 'Organisation',
  regionId,
})

let people = 0

/** Another made-up person of the test file's; birth numbers from 980 on are never given out. */
export const makePerson = (familyName: string, facts: Partial<NewPerson> = {}): NewPerson => ({
  ...tolvan,
  identifierValue: `19810505${9800 + people++}`,
  givenName: 'Anna',
  familyName,
  birthDate: '1981-05-05',
  ...facts,
})

export const startsAt = '2026-03-02T08:00:00.000Z'
export const minutesAfter = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

type Data<T extends DischargeEventType> = DischargeEventOf<T>['data']
export type Attempt = { at?: string; seenVersion?: number; key?: string }

/** A discharge that is told one event after the other, a minute apart, each sender having seen all before it. */
export type Story = {
  personId: string
  processId: string
  now: () => string
  version: () => number
  /** Sends, and says what became of it. */
  attempt: (seat: Seat, type: string, data?: unknown, attempt?: Attempt) => Promise<SendOutcome>
  /** Sends what must be taken. */
  tell: <T extends DischargeEventType>(seat: Seat, type: T, data: Data<T>) => Promise<number>
}

/** Admits a person to the seat's ward. */
export async function beginStory(
  ward: Seat,
  person: NewPerson = makePerson('Ek'),
  admittedAt = startsAt,
): Promise<Story> {
  const admission: Data<'admission.registered'> = {
    admittedAt,
    careForm: 'somatic',
    registeredMunicipality: person.municipalityCode,
    protection: person.protection ?? 'none',
  }
  const started = await startDischarge(actorOf(ward), { person, admission, key: randomUUID(), at: admittedAt })
  if (!started.ok) throw new Error(`not started: ${started.reason}`)
  const { personId, processId } = started
  let now = admittedAt
  let version = 1

  const attempt: Story['attempt'] = async (seat, type, data = {}, { at, seenVersion, key } = {}) => {
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
    async tell(seat, type, data) {
      const outcome = await attempt(seat, type, data)
      if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome)}`)
      return outcome.version
    },
  }
}

const recipient = ({ unitId, party }: Seat) => ({ unit: unitId, party: party as 'outpatient' })

/** Everything needed, and the notice sent to the health centre, the assessors and the municipal nurses. */
export async function sendNotice(story: Story, region: Region, estimatedDischargeOn = '2026-03-06'): Promise<void> {
  const { ward, healthCentre, assessors, municipalNurses } = region
  const needs = ['outpatient', 'socialServices', 'municipalHealth'] as const
  await story.tell(ward, 'need.assessed', { needs: [...needs], assessedAt: story.now() })
  await story.tell(ward, 'admissionNotice.sent', {
    recipients: [healthCentre, assessors, municipalNurses].map(recipient),
    estimatedDischargeOn,
    certainty: 'probable',
    channel: 'app',
  })
}

/** From the notice to the day of going home, as three parties tell it. */
export async function planHomecoming(story: Story, region: Region): Promise<void> {
  const { ward, healthCentre, assessors, municipalNurses } = region
  for (const seat of [healthCentre, assessors, municipalNurses]) {
    await story.tell(seat, 'notice.acknowledged', { notice: 'admissionNotice' })
    await story.tell(seat, 'planning.started', {})
  }
  await story.tell(ward, 'person.told', { what: 'date', how: 'inPerson', toldBy: ward.userName })
  const contact = { name: 'Maria Ekström', profession: 'Distriktssköterska', phone: '010-111 22 33' }
  await story.tell(healthCentre, 'contact.appointed', { ...contact, basis: 'knowsPerson', appointedBy: 'Chefen' })
  await story.tell(healthCentre, 'contact.accepted', {})
  await story.tell(assessors, 'information.requested', {
    item: 'adl',
    owedBy: ward.unitId,
    dueAt: minutesAfter(story.now(), 600),
  })
  await story.tell(ward, 'information.provided', { item: 'adl', text: 'Går med rollator.' })
  await story.tell(healthCentre, 'outpatientMeasures.confirmed', {})
  await story.tell(healthCentre, 'sip.decided', { decision: 'required' })
  for (const seat of [healthCentre, assessors, municipalNurses])
    await story.tell(seat, 'planning.readyToReceive', { from: '2026-03-06' })
}

/** Somebody whose homecoming is planned. */
export async function beginPlanned(region: Region, familyName = 'Ek'): Promise<Story> {
  const story = await beginStory(region.ward, makePerson(familyName))
  await sendNotice(story, region)
  await planHomecoming(story, region)
  return story
}

/** From ready for discharge until the case is closed at home. */
export async function goHome(story: Story, region: Region): Promise<void> {
  const { ward, healthCentre, assessors, municipalNurses } = region
  const units = [healthCentre, assessors, municipalNurses].map(recipient)
  const legalBasis = { kind: 'CONSENT' }
  await story.tell(ward, 'ready.declared', { judgedBy: 'Dr Lind', legalBasis })
  await story.tell(healthCentre, 'sip.invited', { invitees: units, consent: 'oral' })
  await story.tell(ward, 'discharge.planned', { on: '2026-03-06', destination: 'home' })
  await story.tell(ward, 'patientSummary.given', { form: 'both', languages: ['sv'] })
  await story.tell(ward, 'discharge.carriedOut', { at: story.now(), destination: 'home' })
  await story.tell(ward, 'dischargeInformation.sent', { recipients: units, legalBasis, contents: ['summary'] })
  await story.tell(municipalNurses, 'reception.confirmed', { at: story.now() })
  await story.tell(healthCentre, 'followUpCall.made', { at: story.now(), outcome: 'Mår bra.' })
  await story.tell(healthCentre, 'case.closed', {})
}
