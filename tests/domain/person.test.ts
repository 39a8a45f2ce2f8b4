import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readHistory } from '#app/domain/read-history.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readStep } from '#app/domain/read-step.server.ts'
import type { PersonView } from '#app/domain/views.ts'
import { accessLog } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, goHome, planHomecoming, type Story, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, municipalNurses, otherWard } = region

async function viewFor(seat: Seat, story: Story): Promise<PersonView> {
  const view = await readPerson(actorOf(seat), story.personId, story.now())
  if (!view) throw new Error('not seen')
  return view
}

const laneOf = ({ lanes }: PersonView, seat: Seat) =>
  lanes.find(({ unitId }) => unitId === seat.unitId)?.entries.map(({ event, status }) => `${event} ${status}`)

test('each party sees its own next step, and what the others are doing', async () => {
  const story = await beginStory(ward)
  expect(await viewFor(ward, story)).toMatchObject({ step: { event: 'need.assessed' }, phase: 'admitted' })
  await sendNotice(story, region)
  const own = await viewFor(assessors, story)
  expect(own.step).toMatchObject({ event: 'notice.acknowledged', unitId: assessors.unitId })
  expect(own.step?.waiting).toContain(ward.unitName)
  expect(own.waitsFor.map(({ unitName }) => unitName)).toContain(healthCentre.unitName)
  expect(own.available).toContain('planning.notConcerned')
  expect(own.available).not.toContain('ready.declared')
  expect(own.place).toEqual({ unitName: ward.unitName, since: '2026-03-02T08:00:00.000Z' })
  expect(own.estimate).toMatchObject({ on: '2026-03-06', before: null, certainty: 'probable', toldAt: null })
})

test('the way home shows what each unit has done, what is due and what is to come', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  await story.tell(healthCentre, 'notice.acknowledged', { notice: 'admissionNotice' })
  const view = await viewFor(healthCentre, story)
  expect(laneOf(view, ward)).toEqual([
    'need.assessed done',
    'admissionNotice.sent done',
    'ready.declared coming',
    'discharge.carriedOut coming',
    'patientSummary.given coming',
    'dischargeInformation.sent coming',
  ])
  expect(laneOf(view, healthCentre)).toEqual([
    'notice.acknowledged done',
    'contact.appointed yours',
    'planning.started yours',
    'planning.readyToReceive coming',
    'contact.accepted coming',
    'sip.decided yours',
    'outpatientMeasures.confirmed yours',
    'sip.invited coming',
    'followUpCall.made coming',
    'case.closed coming',
  ])
  expect(laneOf(view, assessors)).toEqual([
    'notice.acknowledged now',
    'planning.started coming',
    'planning.readyToReceive coming',
  ])
  expect(laneOf(view, municipalNurses)?.at(-1)).toBe('reception.confirmed coming')
  expect(view.lanes.at(-1)).toMatchObject({ party: 'person', entries: [{ event: 'person.told', status: 'now' }, {}] })
})

test('what was withdrawn or declined is to be done again on the way home', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  await planHomecoming(story, region)
  await story.tell(ward, 'ready.declared', { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } })
  expect(laneOf(await viewFor(ward, story), ward)).toContain('ready.declared done')
  await story.tell(ward, 'ready.withdrawn', { reason: 'Feber' })
  expect(laneOf(await viewFor(ward, story), ward)).toContain('ready.declared coming')
})

test('exactly one in the team holds the duty to coordinate, from admission until the case is closed', async () => {
  const story = await beginStory(ward)
  const holders = async () => (await viewFor(ward, story)).team.filter(({ holdsDuty }) => holdsDuty)
  expect(await holders()).toMatchObject([{ role: 'unitHead', unitId: ward.unitId }])
  await sendNotice(story, region)
  expect(await holders()).toMatchObject([{ role: 'unitHead', unitId: healthCentre.unitId }])
  await planHomecoming(story, region)
  expect(await holders()).toMatchObject([{ role: 'permanentContact', name: 'Maria Ekström' }])
  await story.tell(healthCentre, 'contact.handedOver', {
    name: 'Olle Nord',
    profession: 'Sjuksköterska',
    phone: '010-999 88 77',
    basis: 'wish',
    appointedBy: 'Chefen',
    reason: 'Semester',
  })
  expect(await holders()).toMatchObject([{ role: 'permanentContact', name: 'Maria Ekström' }])
  expect((await viewFor(ward, story)).contact).toMatchObject({ name: 'Olle Nord', accepted: false })
  await story.tell(healthCentre, 'contact.accepted', {})
  expect(await holders()).toMatchObject([{ name: 'Olle Nord' }])
  await goHome(story, region)
  expect(await holders()).toEqual([])
})

test('a question between units is shown with who asked, who owes it and the answer', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  await planHomecoming(story, region)
  const { information, told } = await viewFor(municipalNurses, story)
  expect(information).toMatchObject([
    { item: 'adl', askedBy: assessors.unitName, owedBy: ward.unitName, text: 'Går med rollator.', times: 1 },
  ])
  expect(told).toMatchObject([{ what: 'date', how: 'inPerson', toldBy: ward.userName }])
})

test('the history is whole, newest first, and can be turned page by page', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  await planHomecoming(story, region)
  const versions: number[] = []
  for (let after: string | null = null, pages = 0; pages < 9; pages++) {
    const page = await readHistory(actorOf(ward), story.personId, { after, size: 7 }, story.now())
    versions.push(...(page?.entries.map(({ version }) => version) ?? []))
    after = page?.next ?? null
    if (!after) break
  }
  expect(versions).toEqual(Array.from({ length: story.version() }, (_, index) => story.version() - index))
})

test('a step is drawn with what is known already, also when it cannot be sent now', async () => {
  const story = await beginStory(ward)
  const needs = ['outpatient', 'municipalHealth'] as const
  await story.tell(ward, 'need.assessed', { needs: [...needs], assessedAt: story.now() })
  const stepFor = (seat: Seat, event: string) => readStep(actorOf(seat), story.personId, event, story.now())
  const notice = await stepFor(ward, 'admissionNotice.sent')
  expect(notice?.known.recipients).toEqual([`municipalHealth:${municipalNurses.unitId}`])
  expect(notice?.units).toHaveLength(8)
  await sendNotice(story, region)
  expect((await stepFor(healthCentre, 'planning.readyToReceive'))?.known).toMatchObject({ from: '2026-03-06' })
  expect((await stepFor(healthCentre, 'contact.appointed'))?.known).toEqual({
    phone: '010-123 45 67',
    appointedBy: 'Chef Cilla Ek',
  })
  expect((await stepFor(assessors, 'planning.started'))?.audience).toContain(ward.unitName)
  const early = await stepFor(ward, 'discharge.carriedOut')
  expect(early?.view.available).not.toContain('discharge.carriedOut')
  for (const event of ['event.undone', 'deadline.passed', 'admission.registered', 'toString', ''])
    expect(await stepFor(ward, event), event).toBeNull()
})

test('every look at a person is logged, and none that was refused', async () => {
  const story = await beginStory(ward)
  const rows = () => owner.select().from(accessLog).where(eq(accessLog.personId, story.personId))
  const actions = async () => (await rows()).map(({ action, unitId }) => `${action} ${unitId === ward.unitId}`)
  await readPerson(actorOf(ward), story.personId, story.now())
  await readHistory(actorOf(ward), story.personId, {}, story.now())
  await readStep(actorOf(ward), story.personId, 'need.assessed', story.now())
  await readPerson(actorOf(otherWard), story.personId, story.now())
  expect(await actions()).toEqual(['start true', 'read true', 'read true', 'read true'])
})
