import { expect, test } from 'vitest'
import { planSheet } from '#app/documents/plan-sheet.ts'
import { orderPrint } from '#app/documents/print-thread.ts'
import { longPlan } from './plan-to-print.ts'

const order = { template: 'plan', data: JSON.stringify(planSheet(longPlan(1), 'sv')), madeAt: '2026-11-20T13:30:00Z' }

test('papers that are asked for at the same time are all made, until so many wait that the rest are asked to come back', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 60 }, () => orderPrint(order)))
  const made = asked.filter((one) => one.status === 'fulfilled')
  const refused = asked.filter((one) => one.status === 'rejected').map(({ reason }) => reason as Response)
  expect(made.length).toBeGreaterThanOrEqual(40)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 503))
  const [first, ...others] = made.map(({ value }) => Buffer.from(value ?? []))
  expect(first?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(others.every((one) => first?.equals(one))).toBe(true)
  expect(await orderPrint(order)).not.toBeNull()
})

test('while a paper is made the process goes on with other things', async () => {
  let isMade = false
  const printing = orderPrint(order).finally(() => {
    isMade = true
  })
  let turns = 0
  while (!isMade) {
    await new Promise(setImmediate)
    turns++
  }
  expect(await printing).not.toBeNull()
  expect(turns).toBeGreaterThan(3)
})
