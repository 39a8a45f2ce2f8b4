import { expect, test } from 'vitest'
import { packed, unpacked } from '#app/components/layout/packed.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, minutesAfter } from '#tests/factories/discharge.ts'
import { beginBoth } from '#tests/factories/mine.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { establish } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { plan } = await beginBoth(region, 'Överlämnad')
await establish(plan, region)
const { personId } = plan
const now = minutesAfter(plan.now(), 60)
const actor = actorOf(region.healthCentre)

test.each([
  ['the worklist', () => listWork(actor, { view: 'unit', now })],
  ['a person’s page', () => readPerson(actor, personId, now)],
  ['a plan', () => readPlan(actor, personId, now)],
])('%s is in the browser what it was on the server', async (_, read) => {
  const shown = await read()
  expect(shown).not.toBeNull()
  expect(unpacked({ ...packed(shown, {}) })).toEqual(shown)
})
