import type { Bench, Figure } from '../bench.ts'
import { readyDatabase } from '../generate/ready.ts'
import { pairUp, type Work, works } from '../growth/candidates.ts'
import { type OpenSide, openSide } from '../growth/open-side.ts'
import { sumUp } from '../measure.ts'

/** How many processes the small database holds. */
const few = 10_000
/** How often each side does it before it is the other's turn. */
const timesPerTurn = 20

const named: Record<Work, string> = {
  worklist: 'worklist of a unit, p95',
  person: 'page data of a person, p95',
  plan: 'page data of a plan of 30 actions, p95',
  commit: 'commit of an event, p95',
}

/** Both sides by turns until the time is up. The first turn of each goes round all its targets and is left out. */
async function measure(work: Work, big: OpenSide, small: OpenSide, seconds: number, targets: number): Promise<Figure> {
  for (const side of [small, big]) await side.work(work, Math.max(timesPerTurn, targets))
  const took = { big: [] as number[], small: [] as number[] }
  const began = performance.now()
  while (performance.now() - began < seconds * 1000)
    for (const turn of ['big', 'small', 'small', 'big'] as const)
      took[turn].push(...(await (turn === 'big' ? big : small).work(work, timesPerTurn)))
  const [ours, baseline] = [sumUp(took.big, seconds).p95, sumUp(took.small, seconds).p95]
  return { what: named[work], ours, baseline, unit: 'ms', aim: { atMost: 1.25 } }
}

export const bench: Bench = {
  name: 'growth',
  about: `worklist, person, plan and commit in a big database, beside the like of them among ${few} processes`,
  byDefault: true,
  async run({ sizes: { seconds, processes }, say }) {
    const database = await readyDatabase({ processes: few, say })
    const { url } = await readyDatabase({ processes, like: database.url, say })
    const [small, big] = [openSide(database.url), openSide(url)]
    try {
      const targets = pairUp(await small.find(), await big.find())
      await small.take(targets.small)
      await big.take(targets.big)
      const figures: Figure[] = []
      for (const work of works) figures.push(await measure(work, big, small, seconds, targets.big[work].length))
      return figures
    } finally {
      await Promise.all([small.end(), big.end()])
      await database.stop()
    }
  },
}
