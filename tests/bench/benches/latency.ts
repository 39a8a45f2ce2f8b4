import type { Bench, Figure } from '../bench.ts'
import { askAtARate } from '../site/at-a-rate.ts'
import { warm } from '../site/http-turns.ts'
import { onSite } from '../site/open-site.ts'

/** Requests a second, as a busy region makes them of one process. */
const rate = 20

export const bench: Bench = {
  name: 'latency',
  about: `how long the worklist and a person's page take at ${rate} requests a second`,
  byDefault: true,
  onSite: true,
  run: ({ sizes }) =>
    onSite(async ({ url, cookie, personId }) => {
      const figures: Figure[] = []
      const pages = [
        ['Att göra', '/att-gora'],
        ['/p/:id', `/p/${personId}`],
      ] as const
      for (const [what, path] of pages) {
        const page = { url: url + path, cookie }
        await warm(page)
        const { p50, p95 } = await askAtARate(page, rate, sizes.seconds)
        figures.push({ what: `${what}, p50`, ours: p50, baseline: null, unit: 'ms', aim: { atMost: 25 } })
        figures.push({ what: `${what}, p95`, ours: p95, baseline: null, unit: 'ms', aim: { atMost: 60 } })
      }
      return figures
    }),
}
