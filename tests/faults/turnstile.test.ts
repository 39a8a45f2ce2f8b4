import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { outageOf } from '#db/client.server.ts'
import { makeTurnstile, NoPlace } from '#db/turnstile.ts'

/** Work that goes on until it is told to end. */
function makeWork(log: string[], name: string) {
  let end = () => {}
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  const work = () => {
    log.push(name)
    return done
  }
  return { work, end }
}

test('so many are inside at a time, and the others come in by turn as soon as one leaves', async () => {
  const through = makeTurnstile({ places: 2, waiting: 10, patience: 5_000 })
  const log: string[] = []
  const works = ['a', 'b', 'c', 'd'].map((name) => makeWork(log, name))
  const all = works.map(({ work }) => through(work))
  await sleep(5)
  expect(log).toEqual(['a', 'b'])
  works[1]?.end()
  await all[1]
  expect(log).toEqual(['a', 'b', 'c'])
  for (const { end } of works) end()
  await Promise.all(all)
  expect(log).toEqual(['a', 'b', 'c', 'd'])
})

test('who has waited too long is refused as in an outage, with the work undone, and takes nobody’s place later', async () => {
  const through = makeTurnstile({ places: 1, waiting: 10, patience: 20 })
  const log: string[] = []
  const first = makeWork(log, 'first')
  const inside = through(first.work)
  const refusal = await through(async () => log.push('late')).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(NoPlace)
  expect(outageOf(refusal)).toBe('NO_PLACE')
  first.end()
  await inside
  await through(async () => log.push('next'))
  expect(log).toEqual(['first', 'next'])
})

test('when too many wait already, the next is refused at once', async () => {
  const through = makeTurnstile({ places: 1, waiting: 1, patience: 60_000 })
  const first = makeWork([], 'first')
  const inside = through(first.work)
  const waiting = through(async () => 'waited')
  await expect(through(async () => 'too many')).rejects.toThrow(NoPlace)
  first.end()
  await inside
  expect(await waiting).toBe('waited')
})

test('work that fails leaves its place', async () => {
  const through = makeTurnstile({ places: 1, waiting: 1, patience: 1_000 })
  await expect(through(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(await through(async () => 'next')).toBe('next')
})
