import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Told } from '#tests/factories/start-writer.ts'
import { formOf, type LoadedCase, type LoadedWard } from './ward-under-load.ts'

/** What one request came to: its status, or null when there was no answer, and how long it took in milliseconds. */
export type Answer = { status: number | null; ms: number; at: number }

export type Posting = {
  told: Told[]
  answers: Answer[]
  acknowledged: () => number
  /** Waits until so many more have been acknowledged. Throws when that takes a minute. */
  goesOn: (more: number) => Promise<void>
  /** Ends, when the requests under way are answered. */
  stop: () => Promise<void>
}

const most = 60_000

/**
 * Posts real forms to the address, one writer per case at the same time, each as a nurse who presses the button again
 * until the form is taken. Notes what was sent, what was acknowledged, and how each request was answered.
 */
export function startPosting(url: () => string, { cookie, cases }: LoadedWard): Posting {
  const [told, answers]: [Told[], Answer[]] = [[], []]
  let isStopping = false

  async function post(one: LoadedCase, seenVersion: number, key: string): Promise<number | null> {
    const began = performance.now()
    const status = await fetch(`${url()}/p/${one.personId}/steg/estimate.changed`, {
      method: 'POST',
      body: formOf(one, seenVersion, key),
      headers: { Cookie: cookie, Origin: url() },
      redirect: 'manual',
    }).then(
      (answer) => answer.arrayBuffer().then(() => answer.status),
      () => null,
    )
    const at = performance.now()
    answers.push({ status, ms: at - began, at })
    return status
  }

  async function writeTo(one: LoadedCase): Promise<void> {
    for (let seenVersion = one.version; !isStopping; seenVersion++) {
      const { processId } = one
      const key = randomUUID()
      told.push({ what: 'sent', processId, key, seenVersion })
      for (let status = await post(one, seenVersion, key); status !== 303; status = await post(one, seenVersion, key)) {
        if (isStopping) return
        if (status !== null && status !== 503) throw new Error(`A form was answered with ${status}.`)
        told.push({ what: 'lost', processId, key })
        await sleep(100)
      }
      told.push({ what: 'acknowledged', processId, key, version: seenVersion + 1 })
    }
  }

  const writing = Promise.all(cases.map(writeTo))
  writing.catch(() => {})
  const acknowledged = () => told.filter(({ what }) => what === 'acknowledged').length
  return {
    told,
    answers,
    acknowledged,
    async goesOn(more) {
      const enough = acknowledged() + more
      for (const began = performance.now(); acknowledged() < enough; ) {
        if (performance.now() - began > most) throw new Error('Nothing has been acknowledged for a minute.')
        await Promise.race([sleep(10), writing])
      }
    },
    async stop() {
      isStopping = true
      await writing
    },
  }
}
