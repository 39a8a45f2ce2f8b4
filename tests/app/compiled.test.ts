import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCompiled } from '#app/cli/compiled.ts'

const says = (word: string) =>
  `(function (exports, require) { exports.say = () => require('node:path').join('${word}') })`

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'compiled-'))
  file = path.join(folder, 'code.cjs')
  writeFileSync(file, says('one'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const load = () => loadCompiled<{ say: () => string }>(file)

test('what was compiled is kept and taken by the next', () => {
  const first = load()
  expect(first.exports.say()).toBe('one')
  first.keep?.()

  const second = load()
  expect(second.exports.say()).toBe('one')
  expect(second.keep).toBeNull()
})

test('what was kept by another V8 is left, and made anew', () => {
  writeFileSync(`${file}.compiled`, 'of another version')
  const first = load()
  expect(first.exports.say()).toBe('one')
  first.keep?.()
  expect(load().keep).toBeNull()
})

test('nothing is kept of code that was built anew meanwhile, not even of the same length', () => {
  const { keep } = load()
  writeFileSync(file, says('two'))
  keep?.()
  expect(existsSync(`${file}.compiled`)).toBe(false)
  expect(load().exports.say()).toBe('two')
})

test('where nothing can be written, the code runs all the same', () => {
  const { exports: built, keep } = load()
  rmSync(folder, { recursive: true })
  keep?.()
  expect(built.say()).toBe('one')
})
