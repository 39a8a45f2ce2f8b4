import postgres from 'postgres'
import type { Bench } from '../bench.ts'
import { byTurns, openCases, openRegion, sendTaken } from '../commit/cases.ts'
import { writeRaw } from '../commit/raw-transaction.ts'
import { type LearntCase, learnTurns } from '../commit/written-rows.ts'
import { databaseBesideOthers } from '../generate/beside-others.ts'
import { inTurns, type Side } from '../measure.ts'

const writers = 8
/** How many cases each writer goes round. */
const rounds = 2

type Write = (one: LearntCase, turn: 0 | 1) => Promise<unknown>

/** Each writer takes its own cases one after the other, and the two turns of each by turns. */
function side(cases: readonly LearntCase[], write: Write): Side {
  const taken = Array.from({ length: writers }, () => 0)
  return async (writer) => {
    const count = taken[writer] ?? 0
    taken[writer] = count + 1
    const one = cases[writer * rounds + (count % rounds)]
    if (!one) throw new Error('Too few cases.')
    await write(one, Math.floor(count / rounds) % 2 === 0 ? 0 : 1)
    one.version += 1
  }
}

export const bench: Bench = {
  name: 'commit',
  about: 'an event through send(), 8 writers on different cases, beside one raw transaction that writes the same rows',
  byDefault: true,
  async run({ sizes: { seconds }, say }) {
    const database = await databaseBesideOthers('commit', say)
    const client = postgres(database.url, { max: writers, onnotice: () => {} })
    try {
      const region = await openRegion(database.url)
      const turns = byTurns(region)
      const learnt: LearntCase[] = []
      for (const one of await openCases(region, 2 * writers * rounds)) learnt.push(await learnTurns(client, one, turns))
      await client`analyze`
      const sent = learnt.splice(0, writers * rounds)
      const { ours, raw } = await inTurns(
        {
          ours: side(sent, ({ processId, version }, turn) => sendTaken(processId, turns[turn], version)),
          raw: side(learnt, ({ version, turns }, turn) => writeRaw(client, turns[turn], version + 1)),
        },
        { seconds, writers },
      )
      return [
        {
          what: 'events sent by 8 writers',
          ours: ours.perSecond,
          baseline: raw.perSecond,
          unit: 'per second',
          aim: { atLeast: 0.5 },
        },
        { what: 'time of an event, p50', ours: ours.p50, baseline: raw.p50, unit: 'ms', aim: null },
      ]
    } finally {
      await client.end({ timeout: 5 })
      await database.stop()
    }
  },
}
