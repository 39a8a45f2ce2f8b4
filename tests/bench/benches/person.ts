import type { Bench } from '../bench.ts'
import { besideMarkup } from '../site/beside-markup.ts'
import { onSite } from '../site/open-site.ts'

export const bench: Bench = {
  name: 'person',
  about: 'the page of a person with 200 events and a plan of 30 actions, beside the same markup as static data',
  byDefault: true,
  onSite: true,
  run: ({ sizes }) =>
    onSite(async ({ url, cookie, personId }) => {
      const answered = await besideMarkup('person', { url: `${url}/p/${personId}`, cookie }, sizes.seconds)
      return [{ ...answered, what: 'GET /p/:id, 200 events', unit: 'per second', aim: { atLeast: 0.6 } }]
    }),
}
