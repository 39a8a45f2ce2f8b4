import path from 'node:path'
import { actorOf } from '#tests/factories/discharge.ts'
import type { Bench } from '../bench.ts'
import { httpInTurns } from '../site/http-turns.ts'
import { onSite } from '../site/open-site.ts'
import { startProgram } from '../site/start-program.ts'

const program = path.join(import.meta.dirname, '../site/bare-worklist.ts')

export const bench: Bench = {
  name: 'worklist-limit',
  about: 'the same page beside its own SQL answered as JSON by bare node:http',
  byDefault: true,
  onSite: true,
  run: ({ sizes }) =>
    onSite(async ({ url, cookie, reader, nearUrl }) => {
      const bare = await startProgram(['--import', 'tsx', program, JSON.stringify(actorOf(reader))], {
        DATABASE_URL: nearUrl,
      })
      const { ours, json } = await httpInTurns(
        { ours: { url: `${url}/att-gora`, cookie }, json: { url: bare.url, cookie } },
        sizes.seconds,
      ).finally(bare.stop)
      return [{ what: 'GET Att göra, 50 rows', ours, baseline: json, unit: 'per second', aim: { atLeast: 0.15 } }]
    }),
}
