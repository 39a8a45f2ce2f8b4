import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Difference, type ReplayExtent, replayAll } from '#app/domain/rebuild.server.ts'
import { undo } from '#app/domain/undo.server.ts'
import { asSystem } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, goHome, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)

const home = await beginStory(region.ward)
await sendNotice(home, region)
await planHomecoming(home, region)
await goHome(home, region)
const regretted = await beginStory(region.ward)
await sendNotice(regretted, region)
const { processId } = regretted
await undo(actorOf(region.ward), { processId, version: regretted.version(), key: 'u', at: regretted.now() })

async function replayed() {
  const differences: Difference[] = []
  const count = await asSystem((tx) => replayAll(tx, (difference) => differences.push(difference)))
  return { count, differences }
}

test('folding the stored events gives the stored state of every case', async () => {
  const { count, differences } = await replayed()
  expect(differences).toEqual([])
  const invitedTo = { processes: 1, events: 1 }
  expect(count).toEqual({
    processes: 2 + invitedTo.processes,
    events: home.version() + regretted.version() + 1 + invitedTo.events,
    differences: 0,
    last: expect.any(String),
  })
})

test('a part of the cases is folded, and the next part goes on behind it', async () => {
  const fold = (extent: ReplayExtent) => asSystem((tx) => replayAll(tx, () => {}, extent))
  const whole = await fold({})
  const first = await fold({ atMost: 1 })
  const rest = await fold({ after: first.last })
  expect(first.processes).toBe(1)
  expect(first.events + rest.events).toBe(whole.events)
  expect(rest).toMatchObject({ processes: whole.processes - 1, last: whole.last })
})

test('a state that its events do not explain is reported by the names of its parts', async () => {
  const tampered = sql`jsonb_set(${processes.state}, '{facts,told}', '{"date": "en hemlighet"}')`
  await owner.update(processes).set({ state: tampered }).where(eq(processes.id, processId))
  const { differences } = await replayed()
  expect(differences).toEqual([{ processId, kind: 'differs', parts: ['facts.told'] }])
})
