import type { Bench } from '../bench.ts'
import { mainOf, startBaseline } from '../site/baseline.ts'
import { httpInTurns } from '../site/http-turns.ts'
import { onSite } from '../site/open-site.ts'

export const bench: Bench = {
  name: 'worklist',
  about: 'Att göra, 50 rows, signed in, beside an almost empty Remix page with the same markup as static data',
  byDefault: true,
  onSite: true,
  run: ({ sizes }) =>
    onSite(async ({ url, cookie }) => {
      const page = `${url}/att-gora`
      const baseline = await startBaseline({ worklist: await mainOf(page, cookie), person: '' })
      const { ours, empty } = await httpInTurns(
        { ours: { url: page, cookie }, empty: { url: `${baseline.url}/worklist` } },
        sizes.seconds,
      ).finally(baseline.stop)
      return [{ what: 'GET Att göra, 50 rows', ours, baseline: empty, unit: 'per second', aim: { atLeast: 0.7 } }]
    }),
}
