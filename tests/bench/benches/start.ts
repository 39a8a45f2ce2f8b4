import path from 'node:path'
import { build } from '#app/cli/build.ts'
import { isBuilt } from '#app/cli/is-built.ts'
import type { Bench } from '../bench.ts'
import { percentile } from '../measure.ts'
import { type Starting, timeStart } from '../start/time-start.ts'

const kept = path.resolve('.data', 'bench')
const starts = 5

/** Makes the baseline one file of plain JavaScript, so that it is not the slower for being written in TypeScript. */
async function bundleBare(): Promise<string> {
  const { build: bundle } = await import('esbuild')
  const outfile = path.join(kept, 'bare.mjs')
  await bundle({
    entryPoints: [path.resolve('tests/bench/start/bare.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  })
  return outfile
}

const median = (durations: readonly number[]) =>
  percentile(
    durations.toSorted((one, other) => one - other),
    0.5,
  )

export const bench: Bench = {
  name: 'start',
  about:
    'what npm run demo starts, built and seeded, to its first page; beside bare node with the same database (both without npm)',
  byDefault: true,
  async run({ say }) {
    if (!(await isBuilt())) {
      say('start: building first')
      await build()
    }
    const demo: Starting = { program: 'app/cli/demo.mjs', folder: path.join(kept, 'demo'), page: '/logga-in' }
    const bare: Starting = { program: await bundleBare(), folder: path.join(kept, 'bare'), page: '/' }
    await timeStart(demo)
    await timeStart(bare)
    const ours: number[] = []
    const theirs: number[] = []
    for (let index = 0; index < starts; index++) {
      ours.push(await timeStart(demo))
      theirs.push(await timeStart(bare))
    }
    const figure = { ours: median(ours), baseline: median(theirs), unit: 'ms', aim: { atMost: 2 } } as const
    return [{ ...figure, what: 'warm start to the first page' }]
  },
}
