import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asSystem, withoutIdentity } from '#db/client.server.ts'
import { type Writer, writtenOnce } from '#db/written-once.ts'
import { useDatabase } from '#tests/database.ts'

await useDatabase()

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
