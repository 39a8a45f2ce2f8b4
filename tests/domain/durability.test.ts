import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { readEvents } from '#app/domain/find-case.server.ts'
import { replayAll } from '#app/domain/rebuild.server.ts'
import { send } from '#app/domain/send.server.ts'
import { asSystem, closeDatabase } from '#db/client.server.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'
import { submissions } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, makePerson, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Region } from '#tests/factories/region.ts'
import { startWriter, submissionOf, type Task, type Told, type Writer } from '#tests/factories/start-writer.ts'
import { halfDone } from '#tests/faults/agreement.ts'

const database = await useDatabase()
const root = mkdtempSync(join(tmpdir(), 'hemvagen-durability-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Four cases with everyone in them, for a writer to change all at once. */
async function makeTask(region: Region): Promise<Task> {
  const cases = []
  for (const name of ['Ask', 'Björk', 'En', 'Gran']) {
    const story = await beginStory(region.ward, makePerson(name))
    await sendNotice(story, region)
    cases.push({ processId: story.processId, version: story.version() })
  }
  return { ward: region.ward, cases }
}

/** What was under way in a case when the writer died: sent, and not acknowledged. */
const unacknowledged = (told: readonly Told[], of: string) => {
  const last = told.findLast((one) => one.processId === of && one.what !== 'lost')
  return last?.what === 'sent' ? last : null
}

/** Everything the writer sent to the case is there once, in order, under the version that it was told. */
async function expectAllThere(
  { told }: Pick<Writer, 'told'>,
  { ward }: Task,
  of: { processId: string; version: number },
) {
  const mine = told.filter(({ processId }) => processId === of.processId)
  const sent = mine.flatMap((one) => (one.what === 'sent' ? [one.key] : []))
  const { events, keys } = await asSystem(async (tx) => ({
    events: await readEvents(tx, of.processId),
    keys: await tx
      .select({ key: submissions.key, version: submissions.version })
      .from(submissions)
      .where(and(eq(submissions.userId, ward.userId), eq(submissions.processId, of.processId)))
      .orderBy(asc(submissions.version)),
  }))
  expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1))
  const later = events.slice(of.version)
  expect(later.map(({ data }) => (data as { reason: string }).reason)).toEqual(sent)
  expect(keys.slice(of.version)).toEqual(later.map(({ version }, index) => ({ key: sent[index], version })))
  for (const one of mine)
    if (one.what === 'acknowledged') expect(keys).toContainEqual({ key: one.key, version: one.version })
}

/** Sends again what nobody acknowledged, twice; then all that was sent is there once and everything agrees. */
async function expectNothingLost(writer: Writer, task: Task): Promise<void> {
  for (const { processId } of task.cases) {
    const open = unacknowledged(writer.told, processId)
    if (!open) continue
    const again = () => send(actorOf(task.ward), submissionOf(processId, open.key, open.seenVersion))
    const first = await again()
    expect(first).toMatchObject({ ok: true, version: open.seenVersion + 1 })
    expect(await again()).toEqual({ ...first, repeated: true })
  }
  for (const one of task.cases) {
    await expectAllThere(writer, task, one)
    expect(await halfDone(one)).toEqual([])
  }
  const differences: unknown[] = []
  await asSystem((tx) => replayAll(tx, (difference) => differences.push(difference)))
  expect(differences).toEqual([])
}

test('of an app that is killed in the middle of writing, every acknowledged event is there once and none is half done', async () => {
  const region = await makeRegion(database.owner)
  for (let round = 0; round < 2; round++) {
    const task = await makeTask(region)
    const writer = startWriter(task)
    await writer.goesOn(40 + round * 37)
    await writer.kill()
    await expectNothingLost(writer, task)
  }
})

test('a database that is killed in the middle of writing loses nothing, and the app goes on by itself when it is back', async () => {
  const folder = join(root, 'postgres')
  let server = await startEmbedded({ folder })
  onTestFinished(async () => {
    await closeDatabase()
    await server.stop()
  })
  await closeDatabase()
  await migrate(server.url)
  process.env.DATABASE_URL = server.url
  const task = await makeTask(await asOwner(server.url, (db) => makeRegion(db)))
  const writer = startWriter(task)
  onTestFinished(writer.kill)
  for (let round = 0; round < 2; round++) {
    await writer.goesOn(40)
    process.kill(server.pid, 'SIGKILL')
    server = await startEmbedded({ folder, port: server.port })
  }
  await writer.goesOn(40)
  await writer.kill()
  expect(writer.told.some(({ what }) => what === 'lost')).toBe(true)
  await expectNothingLost(writer, task)
})
