import { readFileSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Difference, replayAll } from '#app/domain/rebuild.server.ts'
import { asSystem } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { beginStory, goHome, planHomecoming, type Story, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre } = region

const migration = readFileSync('db/migrations/0017_steps_in_force.sql', 'utf8')
const contact = { name: 'Per Al', profession: 'Distriktssköterska', phone: '010-222 33 44', appointedBy: 'Chefen' }
const readiness = { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } } as const

/** A stay in which everything that can be taken out of force is, and some of it is done again. */
async function tellOfChanges(story: Story): Promise<void> {
  await story.tell(healthCentre, 'contact.handedOver', { ...contact, basis: 'wish', reason: 'flyttat' })
  await story.tell(healthCentre, 'contact.declined', { reason: 'ledig' })
  await story.tell(healthCentre, 'outpatientMeasures.missing', { note: 'Inga injektioner hemma.' })
  await story.tell(ward, 'ready.declared', readiness)
  await story.tell(ward, 'ready.withdrawn', { reason: 'Feber.' })
  await story.tell(ward, 'ready.declared', readiness)
  await story.tell(ward, 'notice.voided', { notice: 'ready', kind: 'corrected', reason: 'Fel dag.' })
  await story.tell(ward, 'ready.declared', readiness)
  const regretted = await story.tell(ward, 'ready.withdrawn', { reason: 'Fel person.' })
  await story.tell(ward, 'event.undone', { version: regretted })
}

async function findDifferences(): Promise<Difference[]> {
  const differences: Difference[] = []
  await asSystem((tx) => replayAll(tx, (difference) => differences.push(difference)))
  return differences
}

test('a stay from before the steps in force were kept gets them from its events', async () => {
  const changed = await beginStory(ward)
  await sendNotice(changed, region)
  await planHomecoming(changed, region)
  await tellOfChanges(changed)
  const voided = await beginStory(ward)
  await sendNotice(voided, region)
  await voided.tell(ward, 'notice.voided', { notice: 'admissionNotice', kind: 'cancelled', reason: 'Fel person.' })
  const home = await beginStory(ward)
  await sendNotice(home, region)
  await planHomecoming(home, region)
  await goHome(home, region)
  expect(await findDifferences()).toEqual([])

  await owner.update(processes).set({ state: sql`state #- '{facts,taken}'` }).where(eq(processes.kind, 'discharge'))
  expect(await findDifferences()).toHaveLength(3)
  await owner.execute(sql.raw(migration))
  expect(await findDifferences()).toEqual([])
})
