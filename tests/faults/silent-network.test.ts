import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { closeDatabase, outageOf, withoutIdentity } from '#db/client.server.ts'
import { useDatabase } from '#tests/database.ts'

const database = await useDatabase()

/** Stands between us and the database. Connections made so far are heard of no more, as when a machine is unplugged. */
async function openUnpluggable(to: number) {
  let generation = 0
  const proxy = createServer((client) => {
    const [born, upstream] = [generation, connect(to, '127.0.0.1')]
    for (const socket of [client, upstream]) socket.on('error', () => {})
    client.on('data', (bytes) => born === generation && upstream.write(bytes))
    upstream.on('data', (bytes) => born === generation && client.write(bytes))
    client.on('close', () => upstream.destroy())
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const unplug = () => {
    generation += 1
  }
  return { port: (proxy.address() as AddressInfo).port, unplug, close: () => proxy.close() }
}

test('connections to a database that has gone silent are given up, and the next request makes new ones', async () => {
  const proxy = await openUnpluggable(Number(new URL(database.url).port))
  process.env.DATABASE_URL = Object.assign(new URL(database.url), { port: String(proxy.port) }).href
  process.env.DATABASE_TIMEOUT_SECONDS = '1'
  onTestFinished(async () => {
    delete process.env.DATABASE_TIMEOUT_SECONDS
    process.env.DATABASE_URL = database.url
    await closeDatabase()
    proxy.close()
  })
  const answer = () =>
    withoutIdentity((tx) => tx.execute(sql`select 1`)).then(
      () => 'done',
      (error: unknown) => outageOf(error),
    )
  expect(await Promise.all([answer(), answer()])).toEqual(['done', 'done'])
  proxy.unplug()
  expect(await Promise.all([answer(), answer()])).toEqual(['CONNECTION_DESTROYED', 'CONNECTION_DESTROYED'])
  expect(await answer()).toBe('done')
})
