import { ensureBuilt } from '#tests/faults/ensure-built.ts'
import type { Bench } from '../bench.ts'
import { killApp, killDatabase } from '../faults/kills.ts'
import { exhaustPool, fillDisk } from '../faults/shortages.ts'

export const bench: Bench = {
  name: 'faults',
  about: 'app killed, database killed, no connection free, disk full, each while 12 nurses post forms: what is lost',
  byDefault: false,
  async run({ sizes: { seconds }, say }) {
    await ensureBuilt()
    return [
      ...(await killApp(seconds)),
      ...(await killDatabase(seconds)),
      ...(await exhaustPool(seconds)),
      ...(await fillDisk(seconds, say)),
    ]
  },
}
