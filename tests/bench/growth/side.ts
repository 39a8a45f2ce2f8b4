import { randomUUID } from 'node:crypto'
import { listWork } from '#app/domain/list-work.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { send } from '#app/domain/send.server.ts'
import { closeDatabase } from '#db/client.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { databaseUrl } from '#db/settings.ts'
import { findCandidates, type Target, type Work } from './candidates.ts'
import type { Answered, Asked } from './messages.ts'

/** A program that works on the database of DATABASE_URL when it is asked to, and tells how long each piece took. */
let targets: Record<Work, Target[]> = { worklist: [], person: [], plan: [], commit: [] }
const turns: Record<Work, number> = { worklist: 0, person: 0, plan: 0, commit: 0 }

const now = () => new Date().toISOString()

/** The date moves, by the ward: what is written most in a stay. */
async function commit(target: Target): Promise<void> {
  const { actor, processId, version } = target
  const estimatedDischargeOn = `2031-01-${10 + (version % 20)}`
  const data = { estimatedDischargeOn, certainty: 'probable', reason: 'Provsvaren dröjer' }
  const submission = { processId, type: 'estimate.changed', data, seenVersion: version, key: randomUUID(), at: now() }
  const outcome = await send(actor, submission)
  if (!outcome.ok) throw new Error(`The date was not moved: ${outcome.reason}`)
  target.version = outcome.version
}

const does: Record<Work, (target: Target) => Promise<unknown>> = {
  worklist: ({ actor }) => listWork(actor, { view: 'unit', now: now() }),
  person: ({ actor, personId }) => readPerson(actor, personId, now()),
  plan: ({ actor, personId }) => readPlan(actor, personId, now()),
  commit,
}

async function doTimes(work: Work, times: number): Promise<number[]> {
  const durations: number[] = []
  for (let count = 0; count < times; count++) {
    const target = targets[work][turns[work]++ % targets[work].length]
    if (!target) throw new Error(`There is nothing to do ${work} to.`)
    const began = performance.now()
    const found = await does[work](target)
    durations.push(performance.now() - began)
    if (found === null) throw new Error(`${work} found nothing.`)
  }
  return durations
}

async function answer(asked: Asked): Promise<Answered> {
  if (asked.what === 'find') return { candidates: await asOwner(databaseUrl(), findCandidates) }
  if (asked.what === 'take') targets = asked.targets
  return { durations: asked.what === 'do' ? await doTimes(asked.work, asked.times) : [] }
}

process.on('message', async (asked: Asked) => {
  const answered = await answer(asked).catch((error: unknown): Answered => ({ error: String(error) }))
  if (asked.what === 'end') await closeDatabase()
  process.send?.(answered)
  if (asked.what === 'end') process.disconnect()
})
