import type { Bench } from '../bench.ts'
import { mainOf, startBaseline } from '../site/baseline.ts'
import { httpInTurns } from '../site/http-turns.ts'
import { onSite } from '../site/open-site.ts'

export const bench: Bench = {
  name: 'person',
  about: 'the page of a person with 200 events and a plan of 30 actions, beside the same markup as static data',
  byDefault: true,
  onSite: true,
  run: ({ sizes }) =>
    onSite(async ({ url, cookie, personId }) => {
      const page = `${url}/p/${personId}`
      const baseline = await startBaseline({ worklist: '', person: await mainOf(page, cookie) })
      const { ours, empty } = await httpInTurns(
        { ours: { url: page, cookie }, empty: { url: `${baseline.url}/person` } },
        sizes.seconds,
      ).finally(baseline.stop)
      return [{ what: 'GET /p/:id, 200 events', ours, baseline: empty, unit: 'per second', aim: { atLeast: 0.6 } }]
    }),
}
