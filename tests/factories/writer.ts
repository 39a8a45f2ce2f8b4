import { setTimeout as sleep } from 'node:timers/promises'
import { send } from '#app/domain/send.server.ts'
import { isDatabaseDown } from '#db/client.server.ts'
import { actorOf } from './discharge.ts'
import { submissionOf, type Task, type Told } from './start-writer.ts'

const tell = (line: Told) => void process.stdout.write(`${JSON.stringify(line)}\n`)

/** A program that changes the estimate of each case again and again, and tells what it sends and what was acknowledged. */
const { ward, cases }: Task = JSON.parse(process.argv[2] ?? '')
const actor = actorOf(ward)

async function writeTo(processId: string, version: number): Promise<never> {
  for (let seenVersion = version; ; ) {
    const key = `${processId}-${seenVersion}`
    tell({ what: 'sent', processId, key, seenVersion })
    seenVersion = await land(processId, key, seenVersion)
    tell({ what: 'acknowledged', processId, key, version: seenVersion })
  }
}

/** The same submission until it is taken, as a browser whose user presses the button again. */
async function land(processId: string, key: string, seenVersion: number): Promise<number> {
  for (;;) {
    try {
      const outcome = await send(actor, submissionOf(processId, key, seenVersion))
      if (outcome.ok) return outcome.version
      throw new Error(outcome.reason)
    } catch (error) {
      if (!isDatabaseDown(error)) throw error
      tell({ what: 'lost', processId, key })
      await sleep(50)
    }
  }
}

await Promise.all(cases.map(({ processId, version }) => writeTo(processId, version)))
