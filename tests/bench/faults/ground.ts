import { asOwner } from '#db/owner.server.ts'
import { halfDone, lostOf } from '#tests/faults/agreement.ts'
import { type AppProcess, startApp } from '#tests/faults/app-process.ts'
import { type OwnServer, startOwnServer } from '#tests/faults/own-server.ts'
import { type Answer, type Posting, startPosting } from '#tests/faults/posting.ts'
import { type LoadedWard, makeLoadedWard } from '#tests/faults/ward-under-load.ts'
import type { Figure } from '../bench.ts'
import { percentile } from '../measure.ts'

const writers = 12

/** Where a fault happens: a database of its own, the built server, and nurses who post forms to it. */
export type Ground = {
  database: OwnServer
  ward: LoadedWard
  app: AppProcess
  /** Starts the server anew at the same address, when it has been killed. */
  restart: () => Promise<AppProcess>
  posting: Posting
}

type Options = { env?: Readonly<Record<string, string>>; place?: string; settings?: Readonly<Record<string, string>> }

/** Makes the ground, lets the fault happen on it, and takes it away again. */
export async function onGround(
  fault: (ground: Ground) => Promise<readonly Figure[]>,
  { env, place, settings }: Options = {},
): Promise<readonly Figure[]> {
  const database = await startOwnServer(settings, place)
  const ward = await asOwner(database.url, (db) => makeLoadedWard(db, writers))
  let app = await startApp({ databaseUrl: database.url, env })
  const { url, port } = app
  const restart = async () => {
    app = await startApp({ databaseUrl: database.url, env, port })
    return app
  }
  const posting = startPosting(() => url, ward)
  try {
    return await fault({ database, ward, app, restart, posting })
  } finally {
    await posting.stop().catch(() => {})
    await app.end('SIGKILL')
    await database.drop()
  }
}

/** Ends the posting, and counts what was acknowledged and is not there, and the cases that do not agree with their events. */
export async function settle(name: string, { posting, ward }: Ground): Promise<readonly Figure[]> {
  await posting.stop()
  let [lost, half] = [0, 0]
  for (const one of ward.cases) {
    lost += (await lostOf(posting.told, one.processId)).length
    half += (await halfDone(one)).length > 0 ? 1 : 0
  }
  const line = { baseline: null, unit: 'lost', aim: { atMost: 0 } } as const
  return [
    { ...line, what: `${name}: of ${posting.acknowledged()} acknowledged events`, ours: lost },
    { ...line, what: `${name}: half done, of ${ward.cases.length} cases`, ours: half },
  ]
}

/** Seconds until the next form is acknowledged. */
export async function untilServed({ posting }: Ground): Promise<number> {
  const began = performance.now()
  await posting.goesOn(1)
  return (performance.now() - began) / 1000
}

/** How long it took until a request was refused, for the slowest twentieth: what a reader waits to be told. */
export function refusedIn(name: string, answers: readonly Answer[], most: number): Figure {
  const sorted = answers.flatMap(({ status, ms }) => (status === 503 ? [ms] : [])).sort((one, other) => one - other)
  const what = `${name}: p95 of ${sorted.length} refusals`
  return { what, ours: percentile(sorted, 0.95), baseline: null, unit: 'ms', aim: { atMost: most } }
}

/** The longest of the waits for the service to be back. */
export const backIn = (name: string, seconds: readonly number[]): Figure => ({
  what: `${name}: until served again`,
  ours: Math.max(...seconds),
  baseline: null,
  unit: 's',
  aim: { atMost: 10 },
})
