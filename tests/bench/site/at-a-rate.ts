import { setTimeout as sleep } from 'node:timers/promises'
import { type Measured, sumUp } from '../measure.ts'
import type { Page } from './http-turns.ts'

async function ask({ url, cookie }: Page): Promise<number> {
  const began = performance.now()
  const answer = await fetch(url, { headers: cookie ? { cookie } : {} })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answers ${answer.status}.`)
  return performance.now() - began
}

/**
 * How long each answer takes when so many are asked for in a second, one after the other at even distances, however long
 * the one before took. Throws when an answer is not 200.
 */
export async function askAtARate(page: Page, rate: number, seconds: number): Promise<Measured> {
  const asked: Promise<number>[] = []
  for (let began = performance.now(), index = 0; index < rate * seconds; index++) {
    await sleep(Math.max(0, began + (index * 1000) / rate - performance.now()))
    asked.push(ask(page))
  }
  return sumUp(await Promise.all(asked), seconds)
}
