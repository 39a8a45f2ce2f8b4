import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asSystem, withoutIdentity } from '#db/client.server.ts'
import { processes, units, users } from '#db/schema/index.ts'
import { type Writer, writtenOnce } from '#db/written-once.ts'
import { useDatabase } from '#tests/database.ts'
import { makeFullCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()

let timesWritten = 0

function write(writer: Writer) {
  timesWritten += 1
  const word = sql<string>`${sql.placeholder('word')}::text`
  return writer.select({ word, connection: sql<number>`pg_backend_pid()` }).from(sql`(select) nothing`)
}

test('a query is written once, and sent with the values and by the connection of each transaction', async () => {
  const ask = writtenOnce(write)
  expect(timesWritten).toBe(0)
  const [one, other] = await withoutIdentity(async (first) => {
    const inFirst = await ask(first, { word: 'hem' })
    return [inFirst, await asSystem((second) => ask(second, { word: 'vägen' }))]
  })
  expect([one?.[0]?.word, other?.[0]?.word]).toEqual(['hem', 'vägen'])
  expect(one?.[0]?.connection).not.toBe(other?.[0]?.connection)
  expect(timesWritten).toBe(1)
})

test('a value that is missing is refused before anything is sent', async () => {
  const ask = writtenOnce(write)
  await expect(withoutIdentity((tx) => ask(tx, {}))).rejects.toThrow('word')
})

const writeFlat = (writer: Writer) =>
  writer
    .select({
      state: processes.state,
      startedAt: processes.startedAt,
      endedAt: processes.endedAt,
      isOpen: sql<boolean>`${processes.endedAt} is null`,
      count: sql`count(*) over ()`.mapWith(Number),
      unit: units.name,
      nobody: users.name,
    })
    .from(processes)
    .innerJoin(units, eq(units.id, processes.startedByUnit))
    .leftJoin(users, sql`false`)

const writeNested = (writer: Writer) =>
  writer
    .select({ unit: units, nobody: users })
    .from(processes)
    .innerJoin(units, eq(units.id, processes.startedByUnit))
    .leftJoin(users, sql`false`)

test('every value is read as Drizzle reads it', async () => {
  await makeFullCase(owner, await makeRegion(owner))
  await asSystem(async (tx) => {
    const flat = await writtenOnce((writer) => writeFlat(writer))(tx, {})
    expect(flat).toEqual(await writeFlat(tx))
    expect(flat).toContainEqual(
      expect.objectContaining({ startedAt: expect.any(Date), endedAt: null, isOpen: true, nobody: null }),
    )
    const nested = await writtenOnce((writer) => writeNested(writer))(tx, {})
    expect(nested).toEqual(await writeNested(tx))
    expect(nested).toContainEqual(expect.objectContaining({ nobody: null }))
  })
})
