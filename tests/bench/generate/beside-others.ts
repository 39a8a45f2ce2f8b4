import { closeDatabase } from '#db/client.server.ts'
import { type BenchDatabase, benchDatabase } from '../database.ts'
import { nameFor } from './generate.ts'
import { readyDatabase } from './ready.ts'

/** Other people's cases, so that PostgreSQL plans as it does where there are many. */
const others = 10_000

/** A database of this name, made anew, with a county of other people's cases in it. */
export async function databaseBesideOthers(name: string, say: (line: string) => void): Promise<BenchDatabase> {
  await readyDatabase({ processes: others, say })
  await closeDatabase()
  return benchDatabase(name, { from: nameFor(others) })
}
