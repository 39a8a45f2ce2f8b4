import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { foundOrKept, keptStateOf } from '#app/domain/kept-states.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { processes } from '#db/schema/index.ts'
import type { DischargeState } from '#machines/discharge/index.ts'
import { useDatabase } from '#tests/database.ts'
import { emptyState } from '#tests/factories/case.ts'
import { actorOf, beginPlanned } from '#tests/factories/discharge.ts'
import { beginBoth } from '#tests/factories/mine.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, assessors, otherWard } = region

async function plannedStory() {
  const story = await beginPlanned(region)
  const look = (seat: Seat) => readPerson(actorOf(seat), story.personId, story.now())
  return { ...story, look }
}

test('a case that has not moved is shown from the state that was read before', async () => {
  const { look, personId } = await plannedStory()
  const first = await look(ward)
  const kept = keptStateOf(personId, 'discharge')
  expect(await look(ward)).toMatchObject({ version: first?.version, lanes: first?.lanes, clocks: first?.clocks })
  expect(kept?.state.version).toBe(first?.version)
  expect(keptStateOf(personId, 'discharge')?.state).toBe(kept?.state)
})

test('whoever looks after an event sees it, whoever kept the state before', async () => {
  const { look, tell, version } = await plannedStory()
  await look(assessors)
  await tell(ward, 'estimate.changed', {
    estimatedDischargeOn: '2026-03-09',
    certainty: 'fixed',
    reason: 'Provsvar',
    called: [{ unit: assessors.unitId, spokeTo: 'Lena' }],
  })
  expect(await look(assessors)).toMatchObject({ version: version(), estimate: { on: '2026-03-09' } })
})

test('a state that was written anew at the same version, as a migration does, is read anew', async () => {
  const { look, processId } = await plannedStory()
  await look(ward)
  const certain = sql`jsonb_set(${processes.state}, '{facts,estimates,0,certainty}', '"fixed"')`
  await owner.update(processes).set({ state: certain }).where(eq(processes.id, processId))
  expect(await look(ward)).toMatchObject({ estimate: { certainty: 'fixed' } })
})

test('a kept state is shown to nobody whose unit has no case of the person', async () => {
  const { look } = await plannedStory()
  await look(ward)
  expect(await look(otherWard)).toBeNull()
})

test('drawing the pages leaves a kept state as it is', async () => {
  const { plan } = await beginBoth(region, 'Kvarlämnad')
  const look = () => readPerson(actorOf(region.healthCentre), plan.personId, plan.now())
  await look()
  await readPlan(actorOf(region.healthCentre), plan.personId, plan.now())
  const kept = (['discharge', 'sip'] as const).map((kind) => keptStateOf(plan.personId, kind)?.state)
  const before = structuredClone(kept)
  await look()
  await readPlan(actorOf(region.healthCentre), plan.personId, plan.now())
  expect((kept[0] as DischargeState).facts.taken).not.toEqual([])
  expect(kept).toEqual(before)
})

test('the case that was looked at longest ago is forgotten first, so that memory stays flat', () => {
  const look = (personId: string, writing: string) =>
    foundOrKept(personId, 'discharge', null, { writing, state: emptyState })
  for (const personId of ['first', 'second']) look(personId, '1')
  look('first', '2')
  for (let other = 0; other < 31; other++) look(`other ${other}`, '1')
  expect(keptStateOf('second', 'discharge')).toBeNull()
  expect(keptStateOf('first', 'discharge')).toEqual({ writing: '2', state: emptyState })
})
