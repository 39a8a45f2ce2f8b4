import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusalInBoth } from '#app/text/refusals.ts'
import { runScenario, scenarioSchema } from '#machines/scenario.ts'

type Listed = { kind?: string; index?: number; code?: string }
type Expected = Record<string, unknown> & {
  deadlines?: Listed[]
  rejected?: Listed[]
  gapCodes?: string[]
  healthCauses?: string[]
  rejectedCodes?: string[]
  rejectedIndexes?: number[]
}

const folder = 'tests/scenarios'
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))

function check(answer: unknown, expected: Expected) {
  const { deadlines, rejected, gapCodes, healthCauses, rejectedCodes, rejectedIndexes, ...rest } = expected
  const got = answer as { deadlines: Listed[]; rejected: Listed[]; gaps: Listed[]; health?: { causes: string[] } }
  expect(got).toMatchObject(rest)
  for (const one of deadlines ?? []) expect(got.deadlines.find(({ kind }) => kind === one.kind)).toMatchObject(one)
  if (rejected?.length === 0) expect(got.rejected).toEqual([])
  for (const one of rejected ?? []) expect(got.rejected.find(({ index }) => index === one.index)).toMatchObject(one)
  expect(got.gaps.map(({ code }) => code)).toEqual(expect.arrayContaining(gapCodes ?? []))
  expect(got.health?.causes ?? []).toEqual(expect.arrayContaining(healthCauses ?? []))
  expect(got.rejected.map(({ code }) => code)).toEqual(expect.arrayContaining(rejectedCodes ?? []))
  expect(got.rejected.map(({ index }) => index)).toEqual(expect.arrayContaining(rejectedIndexes ?? []))
}

describe('the worked scenarios', () => {
  test.each(files)('%s has the answer that was worked out by hand', (name) => {
    const { expect: expected, ...scenario } = read(name)
    check(runScenario(scenarioSchema.parse(scenario), refusalInBoth), expected)
  })

  test('a rejection says why in Swedish and in English', () => {
    const { rejected } = runScenario(scenarioSchema.parse(read('s21-recipients.json')), refusalInBoth)
    expect(rejected[0]?.message).toMatch(/når inte alla.* \/ .*does not reach.*\(outpatient\)/)
  })
})

describe('what a story may look like', () => {
  const at = '2026-12-01T08:00+01:00'
  const told = (by: unknown, type: string, data?: unknown) => ({ type, at, by, data })
  const play = (process: string, ...events: unknown[]) =>
    runScenario(scenarioSchema.parse({ process, policy: null, asOf: at, events }), refusalInBoth)

  test('data of the wrong kind are malformed data, not a malformed file', () => {
    const ward = { party: 'inpatient', unit: 'ward-3' }
    const events = ['text', [], 7, null, undefined].map((data) => told(ward, 'admission.registered', data))
    const codes = play('discharge', ...events, told(ward, 'coffee.made', 'text')).rejected.map(({ code }) => code)
    expect(codes).toEqual([...events.map(() => 'MALFORMED'), 'UNKNOWN_EVENT'])
  })

  test('the person and the relatives need no unit, and an instant no seconds', () => {
    const proposed = told({ party: 'relative', unit: null }, 'sip.proposed', { reason: 'both' })
    const said = told({ party: 'person' }, 'whatMatters.recorded', { text: 'home', told: 'self' })
    expect(play('sip', proposed, said).rejected).toEqual([])
  })
})

describe('the command line', () => {
  const run = (args: string[], input?: string) =>
    spawnSync('npm', ['run', '--silent', 'scenario', '--', ...args], { encoding: 'utf8', input })
  const inFile = (content: string) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'scenario-')), 'story.json')
    writeFileSync(file, content)
    return file
  }

  test('a file gives one document', () => {
    const file = path.join(folder, 's01-baseline.json')
    const answer = execFileSync('npm', ['run', '--silent', 'scenario', '--', file], { encoding: 'utf8' })
    check(JSON.parse(answer), read('s01-baseline.json').expect)
  })

  test('an array on standard input gives an array', () => {
    const names = ['s13-dst-spring.json', 's30-sip-without-a-meeting.json']
    const { stdout, status } = run([], JSON.stringify(names.map(read)))
    const answers = JSON.parse(stdout)
    expect(status).toBe(0)
    for (const [index, name] of names.entries()) check(answers[index], read(name).expect)
  })

  test.each([
    ['no JSON', '{ "process": ', /not JSON/],
    ['no scenario', '42', /expected a scenario/],
    ['no events', '{ "process": "sip", "asOf": "2026-12-01T08:00:00Z" }', /at events/],
    ['an unknown process', '{ "process": "stay", "asOf": "2026-12-01T08:00:00Z", "events": [] }', /at process/],
    ['a local time', '[{ "process": "sip", "asOf": "2026-12-01 08:00", "events": [] }]', /at 0\.asOf/],
    [
      'a word for a number',
      '{ "process": "discharge", "policy": { "graceDays": "five" }, "asOf": "2026-12-01T08:00:00Z", "events": [] }',
      /at policy\.graceDays/,
    ],
    [
      'days without end',
      '{ "process": "sip", "policy": { "partySilentDays": 1e300 }, "asOf": "2026-12-01T08:00:00Z", "events": [] }',
      /at policy\.partySilentDays/,
    ],
    ['another age', '{ "process": "sip", "asOf": "9999-12-31T08:00:00Z", "events": [] }', /at asOf: the year/],
  ])('%s ends with 2 and one clear line', (_, content, reason) => {
    const { status, stdout, stderr } = run([inFile(content)])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim()).toMatch(reason)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a byte order mark is no part of the file', () => {
    expect(run([inFile('\uFEFF[]')])).toMatchObject({ status: 0, stdout: '[]\n' })
  })

  test('a file that is not there ends with 2', () => {
    expect(run(['nowhere.json']).status).toBe(2)
  })
}, 60_000)
