import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findStay, loadPerson, loadStay } from '#app/domain/load-person.server.ts'
import { findPlan, loadFoundPlan, loadPlan } from '#app/domain/load-plan.server.ts'
import { toPersonView } from '#app/domain/person-view.ts'
import { toPlanView } from '#app/domain/plan-view.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { asUnit } from '#db/client.server.ts'
import { processParties } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import {
  actorOf,
  beginStory,
  goHome,
  makePerson,
  planHomecoming,
  type Story,
  sendNotice,
} from '#tests/factories/discharge.ts'
import { beginPlan } from '#tests/factories/plan-view.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { followUp } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors } = region

/** The page as it is made from the little it reads, and as it would be made from all that has happened. */
function bothPages(seat: Seat, { personId, now }: Pick<Story, 'personId' | 'now'>) {
  const actor = actorOf(seat)
  return asUnit(actor, async (tx) => {
    const found = await findStay(tx, actor, personId)
    const whole = await loadPerson(tx, actor, personId)
    if (!found || !whole) throw new Error('not seen')
    const page = toPersonView(await loadStay(tx, actor, found, now()), actor, now())
    return [page, toPersonView(whole, actor, now())] as const
  })
}

/** Those of the parties who are in the case now. */
async function present({ processId }: Pick<Story, 'processId'>): Promise<Seat[]> {
  const rows = await owner.select().from(processParties).where(eq(processParties.processId, processId))
  const inCase = rows.filter(({ until }) => until === null).map(({ unitId }) => unitId)
  return [ward, healthCentre, assessors].filter(({ unitId }) => inCase.includes(unitId))
}

test('the page about a person says the same as the whole history, at every turn of the way home', async () => {
  const story = await beginStory(ward, makePerson('Vägen'))
  const turns = [
    () => sendNotice(story, region),
    () => planHomecoming(story, region),
    () => story.tell(ward, 'ready.declared', { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } }),
    () => story.attempt(ward, 'event.undone', { version: story.version() }),
    () => story.attempt(ward, 'ready.declared', { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } }),
    () => story.attempt(ward, 'ready.withdrawn', { reason: 'Feber.' }),
    () => story.attempt(ward, 'notice.voided', { notice: 'admissionNotice', kind: 'corrected', reason: 'Fel datum.' }),
  ]
  for (const turn of turns) {
    const outcome = await turn()
    if (typeof outcome === 'object') expect(outcome).toMatchObject({ ok: true })
    for (const look of ['first', 'again'])
      for (const seat of await present(story)) {
        const [page, whole] = await bothPages(seat, story)
        expect(page, look).toEqual(whole)
      }
    await readPerson(actorOf(healthCentre), story.personId, story.now())
  }
})

test('the same holds once the person is home', async () => {
  const story = await beginStory(ward, makePerson('Hemma'))
  await sendNotice(story, region)
  await planHomecoming(story, region)
  await goHome(story, region)
  const [page, whole] = await bothPages(assessors, story)
  expect(page).toEqual(whole)
  expect(page.newsCount).toBeGreaterThan(page.news.length)
  expect(page.lanes.flatMap(({ entries }) => entries).length).toBeGreaterThan(10)
})

test('the page about a plan says the same as the whole history, before and after it is changed', async () => {
  const story = await beginPlan(region)
  const actor = actorOf(assessors)
  const both = () =>
    asUnit(actor, async (tx) => {
      const found = await findPlan(tx, actor, story.personId)
      const whole = await loadPlan(tx, actor, story.personId)
      if (!found || !whole) throw new Error('not seen')
      const now = await loadFoundPlan(tx, actor, found, story.now())
      return { now, page: toPlanView(now, actor, story.now()), whole: toPlanView(whole, actor, story.now()) }
    })
  const untouched = await both()
  expect(untouched.now.replayed).toEqual([])
  expect(untouched.page).toEqual(untouched.whole)
  await followUp(story, region)
  const followed = await both()
  expect(followed.now.replayed).toEqual([])
  expect(followed.page).toEqual(followed.whole)
  await story.tell(healthCentre, 'action.changed', { id: 'rehab', when: 'tisdagar' })
  for (const look of ['first', 'again']) {
    const changed = await both()
    expect(changed.page.pending).toHaveLength(1)
    expect(changed.page, look).toEqual(changed.whole)
  }
})
