import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { beginStory, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { countRows } from './tables.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)

test('a query that fails in the middle of a send undoes all of it and tells nothing about the patient', async () => {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  await owner.execute(sql`alter table notices add constraint broken check (type <> 'understanding.checked')`)
  const before = await countRows(owner)
  const secret = 'Hon är rädd för sin make'
  const data = { topic: 'date', result: 'needsAgain', note: secret }
  const error = await story.attempt(region.ward, 'understanding.checked', data, { key: randomUUID() }).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toMatchObject({ code: '23514' })
  expect(inspect(error, { depth: 10 })).not.toContain(secret)
  expect(await countRows(owner)).toEqual(before)
})

test('text that the database cannot take tells nothing about the patient either', async () => {
  const story = await beginStory(region.ward)
  const data = { what: 'plan', how: 'phone', toldBy: 'Hemligt namn \u0000' }
  const error = await story.attempt(region.ward, 'person.told', data).then(
    (outcome) => outcome,
    (thrown: unknown) => thrown,
  )
  expect(inspect(error, { depth: 10 })).not.toContain('Hemligt')
})
