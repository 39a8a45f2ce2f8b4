import { asOwner } from '#db/owner.server.ts'
import { type BenchDatabase, benchDatabase } from '../database.ts'
import { generate, nameFor } from './generate.ts'
import { readPlayed } from './record.ts'

type Ready = {
  processes: number
  /** The address of another generated database, whose templates will do. */
  like?: string
  say: (line: string) => void
}

/** The generated database of so many processes, made now when nobody has made it before. */
export async function readyDatabase({ processes, like, say }: Ready): Promise<BenchDatabase> {
  const database = await benchDatabase(nameFor(processes))
  let told = ''
  await generate({
    processes,
    played: like ? await asOwner(like, readPlayed) : null,
    onProgress({ doing }) {
      if (doing !== told) say(`${processes} processes: ${doing}`)
      told = doing
    },
  })
  return database
}
