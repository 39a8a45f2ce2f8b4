import { closeDatabase } from '#db/client.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { beginSip, establish, giveConsent } from '#tests/factories/sip.ts'
import { startApp } from '#tests/faults/app-process.ts'
import { ensureBuilt } from '#tests/faults/ensure-built.ts'
import { makeLoadedWard } from '#tests/faults/ward-under-load.ts'
import type { Bench, Setting } from '../bench.ts'
import { benchDatabase } from '../database.ts'
import { heapOptions, type Memory, memoryOf } from '../memory/heap.ts'
import { makeTraffic, type Site } from '../memory/traffic.ts'

const cases = 150
const samples = 20

/**
 * MB that the server may hold more after each 100,000 requests: 20 bytes for each, where the smallest thing that a request
 * could leave behind, a closure or a timer, takes three times that.
 */
const atMost = 2

/** By how much the values rise from one to the next, by least squares. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const [above, below] = values.reduce(
    ([up, down], value, index) => [up + (index - middle) * (value - mean), down + (index - middle) ** 2],
    [0, 0],
  )
  return above / below
}

async function makeWard(url: string) {
  const ward = await asOwner(url, (db) => makeLoadedWard(db, cases))
  const { region } = ward
  const sip = await beginSip(region.healthCentre, { id: ward.cases[0]?.personId ?? '' }, new Date().toISOString())
  await giveConsent(sip, region)
  await establish(sip, region)
  await closeDatabase()
  return { ward, planOf: sip.personId }
}

async function takeSamples(site: Site, measure: () => Promise<Memory>, { sizes, say }: Setting): Promise<Memory[]> {
  const send = makeTraffic(site)
  const taken: Memory[] = []
  const each = Math.ceil(sizes.requests / samples)
  for (let sample = 1; sample <= samples; sample++) {
    const turnedAway = await send(each)
    const memory = await measure()
    taken.push(memory)
    const [heap, resident] = [memory.heap.toFixed(1), memory.resident.toFixed(0)]
    const aside = turnedAway > 0 ? `, ${turnedAway} turned away` : ''
    say(`memory: ${sample * each} requests, ${heap} MB held, ${resident} MB resident${aside}`)
  }
  return taken
}

export const bench: Bench = {
  name: 'memory',
  about: 'what a server holds more after 100,000 requests of all kinds, streams and aborted ones among them',
  byDefault: false,
  async run(setting) {
    await ensureBuilt()
    const database = await benchDatabase('memory', { fresh: true })
    const made = await makeWard(database.url)
    const app = await startApp({ databaseUrl: database.url, nodeOptions: heapOptions })
    try {
      const taken = await takeSamples({ url: app.url, ...made }, () => memoryOf(app), setting).catch((error: Error) => {
        throw new Error([error.message, ...app.said.slice(-5)].join('\n'), { cause: error })
      })
      const perSample = setting.sizes.requests / samples
      const growth = (of: keyof Memory) => (slopeOf(taken.slice(1).map((memory) => memory[of])) / perSample) * 100_000
      const line = { baseline: null, unit: 'MB' } as const
      return [
        { ...line, what: 'held more per 100,000 requests', ours: growth('heap'), aim: { atMost } },
        { ...line, what: 'resident more per 100,000 requests', ours: growth('resident'), aim: null },
        { ...line, what: 'held at the end', ours: taken.at(-1)?.heap ?? Number.NaN, aim: null },
      ]
    } finally {
      await app.end('SIGTERM')
      await database.stop()
    }
  },
}
