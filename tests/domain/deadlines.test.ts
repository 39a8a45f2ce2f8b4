import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listWork } from '#app/domain/list-work.server.ts'
import { findDue, passDeadlines } from '#app/domain/pass-deadlines.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { deadlines, deviations, notices, policies, processEvents } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, makePerson, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)

test('a deadline that passes is reported once, with the draft of a deviation, and everyone in the case is told', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const due = minutesAfter(story.now(), 121)
  expect(await findDue(minutesAfter(due, -2))).toEqual([])
  expect(await findDue(due)).toEqual([story.processId])
  const reported = await Promise.all([1, 2].map(() => passDeadlines(story.processId, due)))
  expect(reported.sort()).toEqual([0, 1])
  expect(await passDeadlines(story.processId, minutesAfter(due, 5))).toBe(0)
  expect(await findDue(minutesAfter(due, 5))).toEqual([])

  const events = await owner.select().from(processEvents).where(eq(processEvents.processId, story.processId))
  expect(events.filter(({ type }) => type === 'deadline.passed')).toMatchObject([{ sentBy: null, version: 4 }])
  const drafts = await owner.select().from(deviations).where(eq(deviations.processId, story.processId))
  expect(drafts).toMatchObject([{ kind: 'tellPerson', unitId: region.ward.unitId, facts: { owedBy: 'inpatient' } }])
  const told = await owner.select().from(notices).where(eq(notices.processId, story.processId))
  expect(told.filter(({ type }) => type === 'deadline.passed')).toHaveLength(4)
  const view = await readPerson(actorOf(region.ward), story.personId, due)
  expect(view?.clocks.find(({ kind }) => kind === 'tellPerson')).toMatchObject({ status: 'overdue' })
})

test('units that leave the same notice unanswered get a draft each', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  await passDeadlines(story.processId, minutesAfter(story.now(), 60 * 25))
  const drafts = await owner.select().from(deviations).where(eq(deviations.processId, story.processId))
  expect(drafts.filter(({ kind }) => kind === 'acknowledgement')).toHaveLength(3)
})

test('an invitation that nobody held when it was late is not late once more when a contact is appointed', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  await story.tell(region.ward, 'ready.declared', { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } })
  const late = minutesAfter(story.now(), 5 * 1440)
  await passDeadlines(story.processId, late)
  const contact = { name: 'Maria Ek', profession: 'Distriktssköterska', phone: '010-111 22 33', appointedBy: 'Chefen' }
  const at = minutesAfter(late, 1)
  await story.attempt(region.healthCentre, 'contact.appointed', { ...contact, basis: 'wish' }, { at, seenVersion: 3 })
  await passDeadlines(story.processId, minutesAfter(late, 2))
  const events = await owner.select().from(processEvents).where(eq(processEvents.processId, story.processId))
  const [appointed] = events.filter(({ type }) => type === 'contact.appointed')
  expect(appointed?.sentBy).toBe(region.healthCentre.userId)
  const drafts = await owner.select().from(deviations).where(eq(deviations.processId, story.processId))
  expect(drafts.filter(({ kind }) => kind === 'sipInvitation')).toHaveLength(1)
})

test('a deadline that is met late is told as late, though the job came between', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const late = minutesAfter(story.now(), 200)
  await passDeadlines(story.processId, late)
  await story.attempt(
    region.ward,
    'person.told',
    { what: 'date', how: 'phone', toldBy: 'Anna' },
    { at: minutesAfter(late, 1) },
  )
  const rows = await owner.select().from(deadlines).where(eq(deadlines.processId, story.processId))
  expect(rows.find(({ kind }) => kind === 'tellPerson')).toMatchObject({ status: 'late' })
})

test('on the day the person was to go home, the ward’s list says so without anyone opening the case', async () => {
  const own = await makeRegion(owner)
  const story = await beginStory(own.ward, makePerson('Hemåt'))
  await sendNotice(story, own, '2026-03-06')
  await story.tell(own.ward, 'person.told', { what: 'date', how: 'phone', toldBy: 'Anna' })
  const thatDay = '2026-03-06T05:00:00.000Z'
  for (const id of await findDue(thatDay)) await passDeadlines(id, thatDay)
  const list = await listWork(actorOf(own.ward), { view: 'mine', now: thatDay })
  expect(list.groups.flatMap(({ rows }) => rows.map(({ mine }) => mine?.event))).toEqual(['ready.declared'])
})

test('the case is judged by the agreement that was valid when it began, the most particular one first', async () => {
  const own = await makeRegion(owner)
  const { regionId } = own
  const agree = (validFrom: string, version: string, hours: number, municipalityCode: string | null) => ({
    regionId,
    municipalityCode,
    validFrom,
    version,
    body: { acknowledgementHours: hours },
  })
  await owner
    .insert(policies)
    .values([
      agree('2026-01-01', 'region', 12, null),
      agree('2026-01-01', 'municipality', 6, '0580'),
      agree('2026-03-03', 'tomorrow', 1, '0580'),
      agree('2026-02-01', 'another', 2, '0581'),
    ])
  const story = await beginStory(own.ward)
  await sendNotice(story, own)
  const view = await readPerson(actorOf(own.ward), story.personId, story.now())
  const clock = view?.clocks.find(({ kind }) => kind === 'acknowledgement')
  expect(clock?.dueAt).toBe(minutesAfter(story.now(), 360))
})
