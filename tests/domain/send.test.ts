import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { send } from '#app/domain/send.server.ts'
import { processEvents, processes } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { countRows } from './tables.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const elsewhere = await makeRegion(owner, 'Sunnanå')

const eventsOf = (processId: string) =>
  owner.select().from(processEvents).where(eq(processEvents.processId, processId)).orderBy(processEvents.version)

const toldOf = (what: string) => ({ what, how: 'phone', toldBy: 'Anna' })
const checkedOf = (topic: string) => ({ topic, result: 'understood' })

test('ten who write about different things at once all get their say', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const seen = story.version()
  const { ward, healthCentre, assessors, municipalNurses } = region
  const messages: [Seat, string, unknown][] = [
    [ward, 'person.told', toldOf('date')],
    [ward, 'estimate.changed', { estimatedDischargeOn: '2026-03-07', certainty: 'fixed', reason: 'Provsvar' }],
    [ward, 'understanding.checked', checkedOf('medication')],
    [healthCentre, 'notice.acknowledged', { notice: 'admissionNotice' }],
    [assessors, 'notice.acknowledged', { notice: 'admissionNotice' }],
    [municipalNurses, 'notice.acknowledged', { notice: 'admissionNotice' }],
    [healthCentre, 'outpatientMeasures.confirmed', {}],
    [assessors, 'planning.started', {}],
    [municipalNurses, 'understanding.checked', checkedOf('whomToCall')],
    [healthCentre, 'person.told', toldOf('contact')],
  ]
  const at = minutesAfter(story.now(), 1)
  const outcomes = await Promise.all(
    messages.map(([seat, type, data]) => story.attempt(seat, type, data, { at, seenVersion: seen })),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
  const versions = (await eventsOf(story.processId)).map(({ version }) => version)
  expect(versions).toEqual(Array.from({ length: seen + 10 }, (_, index) => index + 1))
})

test('of ten who change the same date at once one does, and nine are told what that one did', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const seenVersion = story.version()
  const at = minutesAfter(story.now(), 1)
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => {
      const data = { estimatedDischargeOn: `2026-03-1${index}`, certainty: 'fixed', reason: 'Ny bedömning' }
      return story.attempt(region.ward, 'estimate.changed', data, { at, seenVersion })
    }),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const theirs = { type: 'estimate.changed', at, unitName: region.ward.unitName, userName: region.ward.userName }
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(9).fill({ ok: false, reason: 'stale', theirs }))
  expect(await eventsOf(story.processId)).toHaveLength(seenVersion + 1)
})

test('a form that is sent twice is one event, also when both come at once', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const again = { at: minutesAfter(story.now(), 1), seenVersion: story.version(), key: randomUUID() }
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => story.attempt(region.ward, 'person.told', toldOf('date'), again)),
  )
  const version = again.seenVersion + 1
  expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toEqual([
    { ok: true, version, repeated: false },
  ])
  expect(outcomes.filter((outcome) => outcome.ok && outcome.repeated)).toHaveLength(2)
  expect(await story.attempt(region.ward, 'person.told', toldOf('date'), again)).toMatchObject({ version })
  expect(await eventsOf(story.processId)).toHaveLength(version)
})

test('the same key from another user is another event', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const key = randomUUID()
  await story.attempt(region.ward, 'person.told', toldOf('date'), { key })
  const other = await story.attempt(region.assessors, 'understanding.checked', checkedOf('date'), { key })
  expect(other).toMatchObject({ ok: true, repeated: false })
})

test('a key that made an event in another case is refused', async () => {
  const key = randomUUID()
  const [first, second] = [await beginStory(region.ward), await beginStory(region.ward)]
  await first.attempt(region.ward, 'person.told', toldOf('plan'), { key })
  const outcome = await second.attempt(region.ward, 'person.told', toldOf('plan'), { key })
  expect(outcome).toMatchObject({ ok: false, code: 'MALFORMED', details: ['key'] })
})

test('declining twice by the same form is one event, though the unit has lost the case by the first', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const data = { notice: 'admissionNotice', reason: 'notOurUnit' }
  const again = { at: minutesAfter(story.now(), 1), seenVersion: story.version(), key: randomUUID() }
  expect(await story.attempt(region.assessors, 'notice.declined', data, again)).toMatchObject({ repeated: false })
  expect(await story.attempt(region.assessors, 'notice.declined', data, again)).toMatchObject({ repeated: true })
})

test('who is not in the case hears the same as of a case that does not exist', async () => {
  const story = await beginStory(region.ward)
  const strangers = [region.otherWard, region.healthCentre, elsewhere.ward]
  for (const seat of strangers)
    expect(await story.attempt(seat, 'person.told', toldOf('date'))).toEqual({ ok: false, reason: 'notFound' })
  for (const processId of [randomUUID(), 'nonsense', '']) {
    const nowhere = { processId, type: 'person.told', data: {}, seenVersion: 0, key: randomUUID(), at: story.now() }
    expect(await send(actorOf(region.ward), nowhere)).toEqual({ ok: false, reason: 'notFound' })
  }
})

test('nobody can act as a unit where they have no assignment', async () => {
  const story = await beginStory(region.ward)
  const forged = { ...region.otherWard, unitId: region.ward.unitId }
  expect(await story.attempt(forged, 'person.told', toldOf('date'))).toEqual({ ok: false, reason: 'notFound' })
})

const impossible: [string, string, unknown, object][] = [
  ['an unknown event', 'person.forgotten', {}, { code: 'UNKNOWN_EVENT' }],
  ['another party’s event', 'contact.accepted', {}, { code: 'NOT_PERMITTED' }],
  [
    'the system’s event',
    'deadline.passed',
    { kind: 'reception', dueAt: '2026-03-03T08:00:00Z' },
    { code: 'NOT_PERMITTED' },
  ],
  [
    'an event before its time',
    'discharge.carriedOut',
    { at: '2026-03-02T08:05:00Z', destination: 'home' },
    { code: 'NOT_READY' },
  ],
  ['a form that lacks its answers', 'ready.declared', {}, { code: 'MALFORMED', details: ['judgedBy'] }],
  ['readiness without a legal basis', 'ready.declared', { judgedBy: 'Dr Lind' }, { code: 'LEGAL_BASIS_MISSING' }],
  [
    'a need judged tomorrow',
    'need.assessed',
    { needs: [], assessedAt: '2026-03-03T08:00:00Z' },
    { details: ['assessedAt'] },
  ],
  [
    'a need judged before admission',
    'need.assessed',
    { needs: [], assessedAt: '2026-02-03T08:00:00Z' },
    { details: ['assessedAt'] },
  ],
]

test.each(impossible)('%s is refused, and nothing is written', async (_, type, data, refusal) => {
  const story = await beginStory(region.ward)
  const before = await countRows(owner)
  const [stored] = await owner.select().from(processes).where(eq(processes.id, story.processId))
  const outcome = await story.attempt(region.ward, type, data)
  expect(outcome).toMatchObject({ ok: false, reason: 'refused', ...refusal })
  expect(await countRows(owner)).toEqual(before)
  expect(await owner.select().from(processes).where(eq(processes.id, story.processId))).toEqual([stored])
})

test('a version that the case has not reached is no version that anyone has seen', async () => {
  const story = await beginStory(region.ward)
  for (const seenVersion of [2, -1, 0.5, Number.NaN])
    expect(await story.attempt(region.ward, 'person.told', toldOf('date'), { seenVersion })).toMatchObject({
      code: 'MALFORMED',
      details: ['version'],
    })
})

const wrongRecipients: [string, (seat: typeof region) => { unit: string; party: string }][] = [
  ['made up', () => ({ unit: randomUUID(), party: 'outpatient' })],
  ['no id', () => ({ unit: 'vc-1', party: 'outpatient' })],
  ['of another party', ({ assessors }) => ({ unit: assessors.unitId, party: 'outpatient' })],
  ['of another region', () => ({ unit: elsewhere.healthCentre.unitId, party: 'outpatient' })],
]

test.each(wrongRecipients)('a notice to a unit that is %s is refused', async (_, recipientOf) => {
  const story = await beginStory(region.ward)
  await story.tell(region.ward, 'need.assessed', { needs: ['outpatient'], assessedAt: story.now() })
  const outcome = await story.attempt(region.ward, 'admissionNotice.sent', {
    recipients: [recipientOf(region)],
    estimatedDischargeOn: '2026-03-06',
    certainty: 'fixed',
    channel: 'app',
  })
  expect(outcome).toMatchObject({ ok: false, code: 'MALFORMED', details: ['recipients'] })
})

test('nobody is asked for information who is not in the case', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const ask = { item: 'adl', owedBy: region.otherWard.unitId, dueAt: minutesAfter(story.now(), 60) }
  const outcome = await story.attempt(region.assessors, 'information.requested', ask)
  expect(outcome).toMatchObject({ ok: false, code: 'MALFORMED', details: ['owedBy'] })
})
