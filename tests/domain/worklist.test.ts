import { expect, test } from 'vitest'
import { writeCursor } from '#app/domain/cursor.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { release, take } from '#app/domain/take-work.server.ts'
import type { Worklist } from '#app/domain/views.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, makePerson, minutesAfter, sendNotice, startsAt } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const namesOf = ({ groups }: Worklist) => groups.flatMap(({ rows }) => rows.map(({ name }) => name.split(' ')[1]))

test('overdue comes before today, today before later, and what waits for others last', async () => {
  const region = await makeRegion(owner)
  const admitted = (name: string, hoursAgo: number) =>
    beginStory(region.ward, makePerson(name), minutesAfter(startsAt, -60 * hoursAgo))
  await admitted('Idag', 20)
  await admitted('Sen', 2)
  await admitted('Över', 30)
  const waiting = await admitted('Väntar', 1)
  await sendNotice(waiting, region)
  await waiting.tell(region.ward, 'person.told', { what: 'date', how: 'phone', toldBy: 'Anna' })

  const list = await listWork(actorOf(region.ward), { view: 'unit', now: startsAt })
  expect(list.groups.map(({ group }) => group)).toEqual(['overdue', 'today', 'later', 'waiting'])
  expect(namesOf(list)).toEqual(['Över', 'Idag', 'Sen', 'Väntar'])
  expect(list.counts).toEqual({ mine: 3, waiting: 1, unit: 4, untaken: 3 })
  expect(list.groups[0]?.rows[0]?.mine).toMatchObject({ event: 'need.assessed', overdue: true })
  expect(list.groups[3]?.rows[0]?.waitsFor).toMatchObject({ event: 'notice.acknowledged', overdue: false })
})

test('pages follow each other without gap or overlap, also among rows without a due time', async () => {
  const region = await makeRegion(owner)
  for (const name of ['A', 'B', 'C', 'D', 'E']) {
    const story = await beginStory(region.ward, makePerson(name))
    if (name > 'C') await story.tell(region.ward, 'need.assessed', { needs: [], assessedAt: story.now() })
  }
  const actor = actorOf(region.ward)
  const whole = namesOf(await listWork(actor, { view: 'unit', now: startsAt }))
  const paged: (string | undefined)[] = []
  for (let after: string | null = null, pages = 0; pages < 5; pages++) {
    const page: Worklist = await listWork(actor, { view: 'unit', now: startsAt, size: 2, after })
    paged.push(...namesOf(page))
    after = page.next
    if (!after) break
  }
  expect(whole).toHaveLength(5)
  expect(paged).toEqual(whole)
})

const aCase = '3b0f0f6e-6c1b-4c58-9d0a-2d5f3c1c8a11'

test.each([
  'nonsense',
  'W10',
  writeCursor(['mine', 'x', 'y']),
  writeCursor(['mine', '0000-01-01T00:00:00.000Z', aCase]),
  writeCursor(['mine', '2026-02-30T00:00:00.000Z', aCase]),
  writeCursor(['mine', '2026-01-01T25:00:00Z', aCase]),
])('a place like %s, which is none of ours, gives the first page', async (after) => {
  const region = await makeRegion(owner)
  await beginStory(region.ward)
  expect((await listWork(actorOf(region.ward), { view: 'mine', now: startsAt, after })).groups).toHaveLength(1)
})

test('what I take is mine, no longer untaken, and not my colleague’s next step', async () => {
  const region = await makeRegion(owner)
  const story = await beginStory(region.ward)
  const me = actorOf(region.ward)
  expect(await take(me, story.personId)).toEqual({ ok: true })
  expect(await take(me, story.personId)).toEqual({ ok: true })
  const mine = await listWork(me, { view: 'mine', now: startsAt })
  expect(mine.counts).toEqual({ mine: 1, waiting: 0, unit: 1, untaken: 0 })
  expect(mine.groups[0]?.rows[0]?.holder).toBe(region.ward.userName)
  await sendNotice(story, region)
  expect((await listWork(me, { view: 'mine', now: startsAt })).groups[0]?.rows[0]?.holder).toBe(region.ward.userName)
  expect(await release(me, story.personId)).toEqual({ ok: true })
  expect((await listWork(me, { view: 'untaken', now: startsAt })).counts.untaken).toBe(1)
})

test('news is what others have done since I last looked', async () => {
  const region = await makeRegion(owner)
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const me = actorOf(region.assessors)
  const news = async () => (await listWork(me, { view: 'unit', now: story.now() })).groups[0]?.rows[0]?.news
  expect(await news()).toBe(3)
  const first = await readPerson(me, story.personId, story.now())
  expect(first?.news.map(({ type }) => type)).toEqual(['admissionNotice.sent', 'need.assessed', 'admission.registered'])
  expect(first?.lastVisit).toBeNull()
  expect(await news()).toBe(0)
  await story.tell(region.assessors, 'notice.acknowledged', { notice: 'admissionNotice' })
  await story.tell(region.healthCentre, 'notice.acknowledged', { notice: 'admissionNotice' })
  expect(await news()).toBe(1)
  const second = await readPerson(me, story.personId, story.now())
  expect(second?.news.map(({ unitName }) => unitName)).toEqual([region.healthCentre.unitName])
  expect(second?.lastVisit).not.toBeNull()
})
