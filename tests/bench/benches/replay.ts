import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import postgres from 'postgres'
import { batchSize, replayAll } from '#app/domain/rebuild.server.ts'
import { asSystem } from '#db/client.server.ts'
import type { Bench } from '../bench.ts'
import { readyDatabase } from '../generate/ready.ts'

/** Ours and the baseline take so many parts of the whole by turns, and each begins every other part. */
const parts = 6

/** Megabytes in use when all that nobody needs is gone. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

type Part = { after: string | null; atMost: number }

/** Reads the same cases and events in the same batches, and does nothing with them. */
async function readOnly(client: postgres.Sql, { after, atMost }: Part): Promise<number> {
  let events = 0
  for (let left = atMost, last = after; left > 0; left -= batchSize) {
    const found = await client<{ id: string }[]>`
      select id, kind, state from processes where ${last}::uuid is null or id > ${last}
      order by id limit ${Math.min(left, batchSize)}`
    const [first, end] = [found[0], found.at(-1)]
    if (!first || !end) break
    const rows = await client`
      select process_id, event from process_events where process_id between ${first.id} and ${end.id}
      order by process_id, version`
    events += rows.length
    last = end.id
  }
  return events
}

async function rebuild(part: Part) {
  const count = await asSystem((tx) => replayAll(tx, () => {}, part))
  if (count.differences > 0) throw new Error(`${count.differences} cases are not what their events add up to.`)
  return count
}

async function timed<T>(work: () => Promise<T>): Promise<{ made: T; seconds: number }> {
  const began = performance.now()
  const made = await work()
  return { made, seconds: (performance.now() - began) / 1000 }
}

/** Rebuilds and reads part after part; seconds and events of both, and how much the heap has grown since the first. */
async function compare(client: postgres.Sql, replayed: number) {
  const took = { ours: 0, baseline: 0, events: 0, read: 0 }
  const heap: number[] = []
  const atMost = Math.ceil(replayed / parts)
  let after: string | null = null
  for (let turn = 0; turn < parts; turn++) {
    const part: Part = { after, atMost }
    const read = () => timed(() => readOnly(client, part))
    const first = turn % 2 === 0 ? await read() : null
    const { made, seconds } = await timed(() => rebuild(part))
    const { made: events, seconds: reading } = first ?? (await read())
    took.ours += seconds
    took.baseline += reading
    took.events += made.events
    took.read += events
    heap.push(heapInUse())
    after = made.last
  }
  if (took.events !== took.read) throw new Error('The two have not read the same events.')
  return { ...took, growth: (heap.at(-1) ?? 0) - (heap[0] ?? 0) }
}

export const bench: Bench = {
  name: 'replay',
  about: 'events folded anew and compared with what is stored, beside reading the same rows and doing nothing',
  byDefault: true,
  async run({ sizes: { processes, replayed }, say }) {
    const database = await readyDatabase({ processes: Math.max(processes, replayed), say })
    const client = postgres(database.url, { max: 1, onnotice: () => {} })
    try {
      await rebuild({ after: null, atMost: batchSize })
      const { ours, baseline, events, growth } = await compare(client, replayed)
      return [
        {
          what: `events of ${replayed} processes rebuilt`,
          ours: events / ours,
          baseline: events / baseline,
          unit: 'per second',
          aim: { atLeast: 0.3 },
        },
        { what: 'growth of the heap meanwhile', ours: growth, baseline: null, unit: 'MB', aim: { atMost: 10 } },
      ]
    } finally {
      await client.end({ timeout: 5 })
      await database.stop()
    }
  },
}
