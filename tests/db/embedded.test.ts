import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, expect, test } from 'vitest'
import { isAlive, waitUntil } from '#db/embedded/alive.ts'
import { type EmbeddedOptions, isStartError, startEmbedded, stopEmbedded } from '#db/embedded.ts'
import { asOwner } from '#db/owner.server.ts'

const root = mkdtempSync(join(tmpdir(), 'hemvagen-embedded-'))
chmodSync(root, 0o755)
const folder = join(root, 'postgres')
const start = (options: Partial<EmbeddedOptions> = {}) => startEmbedded({ folder, ...options })

afterEach(() => stopEmbedded(folder))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const one = async (url: string, query: string) => (await asOwner(url, (db) => db.execute(sql.raw(query))))[0]

/** A process of its own that starts the database here, says its pid, and waits. */
function startElsewhere() {
  const code = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, '../../db/embedded.ts'))}
    const { pid } = await startEmbedded({ folder: ${JSON.stringify(folder)} })
    process.stdout.write(String(pid)); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = new Promise<number>((resolve) => child.stdout.once('data', (text) => resolve(Number(String(text)))))
  const killed = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  return { ready, killed }
}

test('a cluster is made once, and what is in it is kept from start to start', async () => {
  const first = await start()
  expect([first.isFresh, first.isAdopted]).toEqual([true, false])
  await one(first.url, 'create table kept as select 1 as value')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start()
  expect([second.isFresh, second.isAdopted]).toEqual([false, false])
  expect(await one(second.url, 'select * from kept')).toEqual({ value: 1 })
})

test('it sorts the same everywhere, checks its pages and listens to this machine alone', async () => {
  const { url } = await start()
  const settings = await one(
    url,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
      current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
      current_setting('fsync') as fsync from pg_database where datname = current_database()`,
  )
  const expected = { encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', checksums: 'on', addresses: '127.0.0.1' }
  expect(settings).toEqual({ ...expected, fsync: 'on' })
})

test('nobody gets in without the password', async () => {
  const { url } = await start()
  const guess = Object.assign(new URL(url), { password: 'guess' }).href
  await expect(one(guess, 'select 1')).rejects.toMatchObject({ cause: { code: '28P01' } })
})

test('a killed server starts again with all that was committed', async () => {
  const first = await start()
  await one(first.url, 'create table committed as select 2 as value')
  process.kill(first.pid, 'SIGKILL')
  const second = await start()
  expect(second.pid).not.toBe(first.pid)
  expect(await one(second.url, 'select * from committed')).toEqual({ value: 2 })
})

test('a server that outlived its killed parent is taken over', async () => {
  const parent = startElsewhere()
  const pid = await parent.ready
  await parent.killed()
  expect(isAlive(pid)).toBe(true)
  const adopted = await start()
  expect([adopted.pid, adopted.isAdopted]).toEqual([pid, true])
  await adopted.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a second start shares the server, and it runs until the last has stopped', async () => {
  const other = startElsewhere()
  const pid = await other.ready
  const ours = await start()
  expect(ours.pid).toBe(pid)
  await ours.stop()
  expect(isAlive(pid)).toBe(true)
  await other.killed()
  await (await start()).stop()
  expect(isAlive(pid)).toBe(false)
})

test('starts at the same moment end with one server', async () => {
  rmSync(folder, { recursive: true })
  const other = startElsewhere()
  const [here, there] = await Promise.all([start(), other.ready])
  await other.killed()
  expect(here.pid).toBe(there)
})

test('the server is in no process group of ours, so that Ctrl-C does not reach it', async () => {
  const { pid } = await start()
  if (process.platform !== 'linux') return
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  expect(Number(afterName[2])).toBe(pid)
})

test('what a killed first start left half made is cleared away', async () => {
  rmSync(folder, { recursive: true })
  mkdirSync(join(folder, 'initdb-1', 'base'), { recursive: true })
  writeFileSync(join(folder, 'initdb-1.password'), 'secret')
  writeFileSync(join(folder, 'lock'), '999999999')
  const { isFresh } = await start()
  expect(isFresh).toBe(true)
  const kept = readdirSync(folder).filter((name) => !name.startsWith('.s.PGSQL.'))
  expect(kept.sort()).toEqual(['data', 'postgres.log', 'users'])
})

test('a stale postmaster.pid with the number of another process is no server', async () => {
  await (await start()).stop()
  const lines = [process.pid, join(folder, 'data'), 1, 54_321, '', '127.0.0.1', '', 'ready   ']
  writeFileSync(join(folder, 'data', 'postmaster.pid'), lines.join('\n'))
  const { isAdopted } = await start()
  expect(isAdopted).toBe(false)
})

test('a taken port is exchanged for a free one', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
  })
  const { port: chosen, url } = await start({ port })
  taken.close()
  expect(chosen).not.toBe(port)
  expect(await one(url, 'select 1 as value')).toEqual({ value: 1 })
})

test('a folder that cannot be written to is refused in one sentence that says what to do', async () => {
  writeFileSync(join(root, 'file'), '')
  const refused = await start({ folder: join(root, 'file', 'postgres') }).catch((error: unknown) => error)
  expect(isStartError(refused)).toBe(true)
  expect(String(refused)).toMatch(/^StartError: The data folder .* cannot be written to by .*: .*set DATA_DIR.*\.$/)
})

test('a folder that holds something else is left alone', async () => {
  const foreign = join(root, 'foreign')
  mkdirSync(join(foreign, 'data'), { recursive: true })
  writeFileSync(join(foreign, 'data', 'thesis.txt'), 'years of work')
  const refused = await start({ folder: foreign }).catch((error: unknown) => error)
  expect(isStartError(refused)).toBe(true)
  expect(existsSync(join(foreign, 'data', 'thesis.txt'))).toBe(true)
})

test('settings that PostgreSQL does not take are told in its own words', async () => {
  await stopEmbedded(folder)
  const refused = await start({ settings: { shared_buffers: 'many' } }).catch((error: unknown) => error)
  expect(String(refused)).toMatch(/PostgreSQL did not start: .*shared_buffers/)
  expect(await waitUntil(() => !existsSync(join(folder, 'lock')), 1000)).toBe(true)
})
