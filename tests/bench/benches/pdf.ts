import { monitorEventLoopDelay } from 'node:perf_hooks'
import { answerPaper } from '#app/documents/answer-plan.ts'
import { printPlan } from '#app/documents/print-plan.ts'
import type { Actor } from '#app/domain/actor.ts'
import { keepPaper } from '#app/domain/documents-kept.server.ts'
import { readPlanPaper } from '#app/domain/read-paper.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { readPdf } from '#tests/documents/pdf.ts'
import { actorOf, makePerson, minutesAfter } from '#tests/factories/discharge.ts'
import { makeRegion } from '#tests/factories/region.ts'
import type { Bench, Figure } from '../bench.ts'
import { benchDatabase } from '../database.ts'
import { inTurns } from '../measure.ts'
import { makeBigPlan } from '../site/big-case.ts'

const wanted = { variant: 'plan', version: 'latest', lang: 'sv' } as const

/** A plan's paper as the route answers it: read, logged, made, and its hash kept. */
async function paperFor(actor: Actor, personId: string): Promise<Response> {
  const now = new Date().toISOString()
  const paper = await readPlanPaper(actor, personId, wanted.version, now)
  const printed = paper && (await printPlan(paper, wanted.variant, wanted.lang, now))
  return answerPaper(printed, wanted, 'sv', (official) => keepPaper(actor, official, now))
}

/** A member of staff who may print a plan of so many pages. */
async function makePlan(url: string): Promise<{ actor: Actor; personId: string }> {
  const region = await asOwner(url, (owner) => makeRegion(owner))
  const begunAt = minutesAfter(new Date().toISOString(), -30 * 1440)
  const { personId } = await makeBigPlan(region, makePerson('Pappersson'), begunAt)
  return { actor: actorOf(region.assessors), personId }
}

async function measure(actor: Actor, personId: string, seconds: number): Promise<Figure[]> {
  const print = async () => (await paperFor(actor, personId)).arrayBuffer()
  const { pages } = readPdf(new Uint8Array(await print()))
  const stalls = monitorEventLoopDelay({ resolution: 5 })
  stalls.enable()
  const { alone } = await inTurns({ alone: print }, { seconds })
  stalls.disable()
  const { crowded } = await inTurns({ crowded: print }, { seconds: seconds / 2, writers: 4 })
  const told = { baseline: null, unit: 'ms', aim: null } as const
  return [
    { ...told, what: `plan of ${pages} pages, p95`, ours: alone.p95, aim: { atMost: 100 } },
    { ...told, what: 'the same, four at a time, p95', ours: crowded.p95 },
    { ...told, what: 'longest that other requests wait for one', ours: stalls.max / 1e6 },
  ]
}

export const bench: Bench = {
  name: 'pdf',
  about: 'an established plan read, logged and made a PDF, from the request to the answer',
  byDefault: true,
  async run({ sizes }) {
    const database = await benchDatabase('pdf', { fresh: true })
    try {
      const { actor, personId } = await makePlan(database.url)
      return await measure(actor, personId, sizes.seconds)
    } finally {
      await database.stop()
    }
  },
}
