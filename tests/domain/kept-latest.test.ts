import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { keepLatest, latestEnough } from '#app/domain/kept-latest.ts'
import { findStay, loadPerson } from '#app/domain/load-person.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { asUnit } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginPlanned, minutesAfter } from '#tests/factories/discharge.ts'
import { beginBoth, makeLetIn } from '#tests/factories/mine.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors } = region

async function plannedStory() {
  const story = await beginPlanned(region)
  const look = (seat: Seat, now = story.now()) => readPerson(actorOf(seat), story.personId, now)
  /** The events that the reader's next page is told from without reading any, or null when it must read. */
  const enough = (seat: Seat, now = story.now()) =>
    asUnit(actorOf(seat), async (tx) => {
      const found = await findStay(tx, actorOf(seat), story.personId)
      return found && latestEnough(found, now)
    })
  return { ...story, look, enough }
}

test('the events of a page that is looked at again are not read again, whoever looks', async () => {
  const { look, enough, version } = await plannedStory()
  await look(ward)
  await look(assessors)
  expect(await enough(ward)).toHaveLength(5)
  expect((await enough(assessors))?.[0]?.event.version).toBe(version())
})

test('whoever was away for more than the latest events is shown the rest of the news too', async () => {
  const { look, enough, personId } = await plannedStory()
  await look(ward)
  expect(await enough(healthCentre)).toBeNull()
  const actor = actorOf(healthCentre)
  const whole = await asUnit(actor, (tx) => loadPerson(tx, actor, personId))
  expect(await look(healthCentre)).toMatchObject({ newsCount: whole?.course.newsCount })
  expect(whole?.course.newsCount).toBeGreaterThan(5)
})

test('what the reader has sent can be taken back within the minute, though five others have been quick', async () => {
  const { look, enough, attempt, now } = await plannedStory()
  const at = minutesAfter(now(), 60)
  const seconds = (count: number) => minutesAfter(at, count / 60)
  const sent = await attempt(assessors, 'planning.readyToReceive', { from: '2026-03-06', track: 'green' }, { at })
  expect(sent).toMatchObject({ ok: true })
  for (let second = 1; second <= 5; second++)
    await attempt(ward, 'understanding.checked', { topic: 'medication', result: 'understood' }, { at: seconds(second) })
  await look(ward, seconds(6))
  await look(assessors, seconds(6))
  expect(await enough(assessors, seconds(30))).toBeNull()
  expect(await look(assessors, seconds(30))).toMatchObject({ undo: { type: 'planning.readyToReceive' } })
  expect(await enough(assessors, seconds(62))).toHaveLength(5)
  expect(await look(assessors, seconds(62))).toMatchObject({ undo: null })
})

test('who sent the events is asked for each time, since people marry', async () => {
  const { look } = await plannedStory()
  await look(assessors)
  await owner.update(users).set({ name: 'Maria Gift' }).where(eq(users.id, healthCentre.userId))
  const page = await look(assessors)
  expect(page?.history.map(({ userName }) => userName)).toContain('Maria Gift')
})

test('what a relative has sent is told by the relative’s name, the second time too', async () => {
  const { plan } = await beginBoth(region, 'Anhörig')
  const guest = await makeLetIn(owner, region)(plan.personId)
  const asked = { processId: plan.processId, type: 'question.asked', data: { text: 'Vem hämtar medicinen?' } }
  const sent = await sendAsGuest(guest, { ...asked, seenVersion: plan.version(), key: randomUUID(), at: plan.now() })
  expect(sent).toMatchObject({ ok: true })
  const look = () => readPlan(actorOf(healthCentre), plan.personId, plan.now())
  const [first, again] = [await look(), await look()]
  expect(again).toMatchObject({ view: { news: [], newsCount: 0 } })
  const told = [first, again].map((page) => (page && 'view' in page ? page.view.history : []))
  expect(told[0]?.[0]).toMatchObject({ type: 'question.asked', userName: guest.name, isNew: true })
  expect(told[1]).toEqual(told[0]?.map((entry) => ({ ...entry, isNew: false })))
})

test('of more cases than are kept, those that were looked at longest ago are read anew', async () => {
  const { look, enough, now } = await plannedStory()
  await look(ward)
  const latest = (await enough(ward)) ?? []
  for (let other = 0; other < 31; other++) keepLatest(`case ${other}`, 1, latest)
  expect(await enough(ward)).toHaveLength(5)
  keepLatest('one more', 1, latest)
  expect(await enough(ward)).toHaveLength(5)
  const isKept = (processId: string) => latestEnough({ processId, state: { version: 1 }, seen: { version: 1 } }, now())
  expect(isKept('case 0')).toBeNull()
  expect(isKept('case 1')).toHaveLength(5)
})

test('whoever may read a case’s row may read its events, for that is all that is asked when they are kept', async () => {
  const rules = await owner.execute<{ rule: string }>(sql`
    select replace(replace(qual, 'process_events.process_id', 'case'), 'processes.id', 'case') as rule
    from pg_policies where cmd = 'SELECT' and roles = '{web}' and tablename in ('processes', 'process_events')`)
  expect(rules).toHaveLength(2)
  expect(rules[0]).toEqual(rules[1])
})
