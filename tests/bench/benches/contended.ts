import postgres from 'postgres'
import type { Bench } from '../bench.ts'
import { type Message, openCases, openRegion, sendTaken } from '../commit/cases.ts'
import { eightVoices } from '../commit/voices.ts'
import { databaseBesideOthers } from '../generate/beside-others.ts'
import { inTurns, type Side } from '../measure.ts'

type Sender = { processId: string; message: Message; seen: number }

const side =
  (senders: readonly Sender[], onTaken = () => {}): Side =>
  async (writer) => {
    const sender = senders[writer]
    if (!sender) throw new Error('Too few senders.')
    sender.seen = await sendTaken(sender.processId, sender.message, sender.seen)
    onTaken()
  }

/** How many of the versions from `first` on are there other than exactly once, of as many as were taken. */
async function countLost(client: postgres.Sql, processId: string, first: number, taken: number): Promise<number> {
  const [found] = await client<{ there: number; rows: number }[]>`
    select count(distinct version)::int as there, count(*)::int as rows
    from process_events where process_id = ${processId} and version between ${first} and ${first + taken - 1}`
  const [state] = await client<{ version: number }[]>`select version from processes where id = ${processId}`
  if (!found || !state) throw new Error(`${processId} is gone.`)
  return Math.max(taken - found.there, found.rows - found.there, Math.abs(state.version - (first + taken - 1)))
}

export const bench: Bench = {
  name: 'contended',
  about: '8 writers on one case, beside 8 writers on different cases',
  byDefault: true,
  async run({ sizes: { seconds }, say }) {
    const database = await databaseBesideOthers('contended', say)
    const client = postgres(database.url, { max: 1, onnotice: () => {} })
    try {
      const region = await openRegion(database.url)
      const voices = eightVoices(region)
      const [one, ...others] = await openCases(region, 1 + voices.length)
      if (!one) throw new Error('No case.')
      const open = (cases: typeof others) =>
        voices.map((message, index) => {
          const { processId, version } = cases[index] ?? one
          return { processId, message, seen: version }
        })
      await client`analyze`
      let taken = 0
      const { ours, apart } = await inTurns(
        { ours: side(open([]), () => void taken++), apart: side(open(others)) },
        { seconds, writers: voices.length },
      )
      const lost = await countLost(client, one.processId, one.version + 1, taken)
      return [
        {
          what: '8 writers on one case',
          ours: ours.perSecond,
          baseline: apart.perSecond,
          unit: 'per second',
          aim: { atLeast: 0.25 },
        },
        {
          what: `of ${taken} events, not there exactly once`,
          ours: lost,
          baseline: null,
          unit: 'lost',
          aim: { atMost: 0 },
        },
      ]
    } finally {
      await client.end({ timeout: 5 })
      await database.stop()
    }
  },
}
