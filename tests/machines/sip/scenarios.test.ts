import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runScenario, scenarioSchema } from '#machines/scenario.ts'

const folder = 'tests/scenarios'
const stories = readdirSync(folder)
  .filter((name) => name.startsWith('s3'))
  .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))

test.each(stories)('$title', (story) => {
  const { healthCauses = [], rejected = [], ...expected } = story.expect
  const told = runScenario(scenarioSchema.parse(story), (code) => code)
  expect(told).toMatchObject(expected)
  expect(told.rejected.map(({ index, code }) => ({ index, code }))).toEqual(rejected)
  expect(told).toMatchObject({ health: { causes: expect.arrayContaining(healthCauses) } })
})
