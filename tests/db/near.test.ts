import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '#db/address.ts'
import { closeDatabase, outageOf, withoutIdentity } from '#db/client.server.ts'
import { chooseAccount } from '#db/embedded/account.ts'
import { waitUntil } from '#db/embedded/alive.ts'
import { findBinaries } from '#db/embedded/binaries.ts'
import { launchPostmaster, stopPostmaster } from '#db/embedded/postmaster.ts'
import { type Embedded, startEmbedded, stopEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { asOwner } from '#db/owner.server.ts'

const root = mkdtempSync(join(tmpdir(), 'hv-near-'))
chmodSync(root, 0o755)
const folder = join(root, 'pg')
let server: Embedded

beforeAll(async () => {
  server = await startEmbedded({ folder })
  process.env.DATABASE_URL = server.nearUrl
  await migrate(server.nearUrl)
})

afterAll(async () => {
  await closeDatabase()
  await stopEmbedded(folder)
  rmSync(root, { recursive: true, force: true })
})

/** Null for who came by the socket. */
const from = sql.raw('select host(inet_client_addr()) as address')
const ask = () => withoutIdentity((tx) => tx.execute<{ address: string | null }>(from))
/** 'answered', or the outage; null for any other fault. */
const asked = () => ask().then(() => 'answered', outageOf)

test('a server on this machine is reached by its socket: by the pages, the owner and the queue of jobs', async () => {
  const jobs = new Pool({ connectionString: server.nearUrl })
  const { rows } = await jobs.query('select host(inet_client_addr()) as address')
  await jobs.end()
  expect(rows).toEqual([{ address: null }])
  expect(await ask()).toEqual([{ address: null }])
  expect(await asOwner(server.nearUrl, (db) => db.execute(from))).toEqual([{ address: null }])
  expect(await asOwner(server.url, (db) => db.execute(from))).toEqual([{ address: '127.0.0.1' }])
})

test('by the socket, too, nobody gets in without the password', async () => {
  const guess = Object.assign(new URL(server.nearUrl), { password: 'guess' }).href
  await expect(asOwner(guess, (db) => db.execute(from))).rejects.toMatchObject({ cause: { code: '28P01' } })
})

test('its being killed is an outage, and it is found again when it is back, with no socket left over', async () => {
  process.kill(server.pid, 'SIGKILL')
  expect(await waitUntil(async () => ![null, 'answered'].includes(await asked()), 10_000)).toBe(true)
  server = await startEmbedded({ folder })
  expect(readdirSync(folder).filter((name) => name.startsWith('.s.') && !name.endsWith('.lock'))).toHaveLength(1)
  await closeDatabase()
  process.env.DATABASE_URL = server.nearUrl
  expect(await asked()).toBe('answered')
})

test('a server that has stopped, and taken its socket with it, is an outage', async () => {
  const { path = '' } = addressOf(server.nearUrl)
  await stopEmbedded(folder)
  expect(existsSync(path)).toBe(false)
  expect([await asked(), await asked()]).toEqual(['ENOENT', 'ENOENT'])
  server = await startEmbedded({ folder, port: server.port })
  expect(await asked()).toBe('answered')
})

const deep = join(root, 'd'.repeat(60), 'e'.repeat(60))

test('where no socket can be made, as on some disks, the server is on the network alone', async () => {
  await stopEmbedded(folder)
  mkdirSync(deep, { recursive: true })
  const account = chooseAccount(join(folder, 'data'))
  if (account) chownSync(deep, account.uid, account.gid)
  const launched = await launchPostmaster({
    ...{ data: join(folder, 'data'), log: join(folder, 'postgres.log'), sockets: deep, port: 0, settings: {} },
    ...{ binaries: findBinaries(folder, account), account },
  })
  await stopPostmaster(launched.pid)
  expect(launched.sockets).toBeNull()
})

test('a folder too deep for a socket has a server on the network alone', async () => {
  const { url, nearUrl, stop } = await startEmbedded({ folder: deep })
  await stop()
  expect(nearUrl).toBe(url)
})

test.each([
  ['postgres://web:x@localhost/hem?host=/run/postgresql', '/run/postgresql/.s.PGSQL.5432'],
  ['postgres://web:x@localhost:6543/hem?host=/run/pg&sslmode=disable', '/run/pg/.s.PGSQL.6543'],
  ['postgres://web:x@db.region.example/hem?sslmode=require', undefined],
  ['postgres://web:x@one.example,two.example/hem', undefined],
])('%s leads to the socket %s', (address, path) => {
  const found = addressOf(address)
  expect(found.path).toBe(path)
  expect(found.url).not.toContain('host=')
})
