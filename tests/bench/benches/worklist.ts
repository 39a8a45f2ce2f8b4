import type { Bench } from '../bench.ts'
import { besideMarkup } from '../site/beside-markup.ts'
import { onSite } from '../site/open-site.ts'

export const bench: Bench = {
  name: 'worklist',
  about: 'Att göra, 50 rows, signed in, beside an almost empty Remix page with the same markup as static data',
  byDefault: true,
  onSite: true,
  run: ({ sizes }) =>
    onSite(async ({ url, cookie }) => {
      const answered = await besideMarkup('worklist', { url: `${url}/att-gora`, cookie }, sizes.seconds)
      return [{ ...answered, what: 'GET Att göra, 50 rows', unit: 'per second', aim: { atLeast: 0.7 } }]
    }),
}
