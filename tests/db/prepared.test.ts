import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Tx, withoutIdentity } from '#db/client.server.ts'
import { useDatabase } from '#tests/database.ts'

await useDatabase()

const divide = (tx: Tx, by: number) => tx.execute(sql`select 1 / ${by}::int as answer`)

/** The same, whose answer is heard of later than that of a query behind it. */
async function divideUnheard(tx: Tx, by: number) {
  try {
    return await divide(tx, by)
  } finally {
    await setTimeout(100)
  }
}

test('queries that do not wait for each other are carried out in the order they were asked for', async () => {
  const answers = await withoutIdentity((tx) =>
    Promise.all([
      tx.execute(sql`select set_config('app.order', 'first', true) as said`),
      tx.execute(sql`select current_setting('app.order') as said`),
      tx.execute(sql`select set_config('app.order', 'second', true) as said`),
      tx.execute(sql`select current_setting('app.order') as said`),
    ]),
  )
  expect(answers.map(([row]) => row?.said)).toEqual(['first', 'first', 'second', 'second'])
})

test('of queries that were sent together the one that failed is told, not those behind it', async () => {
  const together = withoutIdentity((tx) => Promise.all([divide(tx, 1), divideUnheard(tx, 0), divide(tx, 2)]))
  await expect(together).rejects.toMatchObject({ name: 'QueryFailed', code: '22012' })
})

test('a connection whose queries failed is whole again', async () => {
  await expect(withoutIdentity((tx) => divideUnheard(tx, 0))).rejects.toMatchObject({ code: '22012' })
  expect(await withoutIdentity((tx) => divide(tx, 1))).toMatchObject([{ answer: 1 }])
})

test.each([0, 1])(
  'what is asked for when its transaction is over is refused, for the connection may be another’s by then',
  async (by) => {
    let late: Promise<unknown> = Promise.resolve()
    const over = withoutIdentity(async (tx) => {
      late = setTimeout(100).then(() => divide(tx, 1))
      late.catch(() => {})
      await divide(tx, by)
    })
    await Promise.allSettled([over])
    await expect(late).rejects.toThrow()
  },
)
