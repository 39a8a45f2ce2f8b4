import { sql } from 'drizzle-orm'
import { closeDatabase, type Database } from '#db/client.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { databaseUrl } from '#db/settings.ts'
import { buildIndex, indexesLeftOut, leaveIndexesOut, makePastPartitions, settle } from './bulk.ts'
import { chooser } from './choose.ts'
import { type Clone, cloner } from './clones.ts'
import { countryOf } from './country.ts'
import { fillDirectory } from './directory.ts'
import { foldAnew } from './fold-anew.ts'
import { mostPeople } from './identity.ts'
import { playTemplates } from './play-templates.ts'
import { beginRun, keepTemplates, type Played, type Run, readDone, readTemplates } from './record.ts'
import { assertWhole, type Template, templateOf } from './templates.ts'
import { readColumns, writeChunk } from './write-chunk.ts'

/** How far it has come: what it is doing, and how many of the processes are written. */
export type Progress = { doing: 'templates' | 'copies' | 'indexes'; processes: number }

export type Wanted = {
  /** How many cases in all: a county, and from 200,000 on a whole country. */
  processes: number
  /** How many are written in one transaction. */
  chunk?: number
  /** How many events a process has on average. The shortest cases have about six. */
  meanEvents?: number
  /** What another database was made of, so that both are of the same day and nothing is played again. */
  played?: Played | null
  onProgress?: (progress: Progress) => void
}

/** What a database of so many processes is called, so that all who want one find the same. */
export const nameFor = (processes: number): string => `generated_${processes}`

/** How many connections write at the same time. */
const writers = 2

async function templatesOf(db: Database, run: Run, played: Played | null): Promise<Template[]> {
  const known = await readTemplates(db)
  if (known.length > 0) return known
  const templates = played?.templates ?? (await playAnew(db, run.now))
  await keepTemplates(db, templates)
  return [...templates]
}

async function playAnew(db: Database, now: string): Promise<Template[]> {
  const templates = (await playTemplates(db, now)).flatMap((captured) => foldAnew(templateOf(captured)) ?? [])
  for (const template of templates) assertWhole(template)
  return templates
}

/** The units first, and no index on what is about to be filled. */
async function prepare(db: Database, run: Run): Promise<void> {
  if (run.hasDirectory) return
  await makePastPartitions(db)
  await db.transaction(async (tx) => {
    await fillDirectory(tx, countryOf(run.processes))
    await leaveIndexesOut(tx)
    await tx.execute(sql`update bench.run set has_directory = true`)
  })
}

type Chunk = { number: number; processes: number; mostPeople: number }

/** Half as many people as processes, as far as there are numbers for so many. */
function chunksOf({ processes, chunk }: Run): Chunk[] {
  const count = Math.ceil(processes / chunk)
  const people = Math.max(1, Math.min(Math.floor(chunk / 2), Math.floor(mostPeople / count)))
  return Array.from({ length: count }, (_, number) => ({
    number,
    processes: Math.min(chunk, processes - number * chunk),
    mostPeople: people,
  }))
}

type Work = {
  chunks: Chunk[]
  templates: readonly Template[]
  draw: (chunk: Chunk) => Clone[]
  done: (chunk: Chunk) => void
}

/** Writes chunks until there is none left, on a connection of its own. */
const write = ({ chunks, templates, draw, done }: Work) =>
  asOwner(databaseUrl(), async (db) => {
    const columns = await readColumns(db)
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
      const { number, processes } = chunk
      await db.transaction(async (tx) => {
        await writeChunk(tx, draw({ ...chunk }), { number, templates, columns })
        await tx.execute(sql`insert into bench.chunks values (${number}, ${processes})`)
      })
      done(chunk)
    }
  })

async function buildIndexes(db: Database): Promise<void> {
  const left = await indexesLeftOut(db)
  const build = () =>
    asOwner(databaseUrl(), async (one) => {
      for (let index = left.shift(); index; index = left.shift()) await buildIndex(one, index)
    })
  await Promise.all(Array.from({ length: writers }, build))
  await settle(db)
}

/**
 * Fills the migrated, empty database of DATABASE_URL with a county or a country of made-up people whose cases are copies
 * of cases that were played through the domain. Goes on where an earlier call was killed; a finished database is left
 * as it is. Throws when the database holds anything else. Needs the rights of a superuser, to check no copy twice.
 */
export function generate({
  processes,
  chunk = 5_000,
  meanEvents = 30,
  played = null,
  onProgress = () => {},
}: Wanted): Promise<void> {
  return asOwner(databaseUrl(), async (db) => {
    const run = await beginRun(db, { processes, chunk, now: played?.now ?? new Date().toISOString() })
    if (run.isFinished) return
    onProgress({ doing: 'templates', processes: 0 })
    const templates = await templatesOf(db, run, played)
    await closeDatabase()
    await prepare(db, run)
    const written = await readDone(db)
    const all = chunksOf(run)
    let count = all.reduce((sum, one) => (written.has(one.number) ? sum + one.processes : sum), 0)
    const done = (one: Chunk) => {
      count += one.processes
      onProgress({ doing: 'copies', processes: count })
    }
    onProgress({ doing: 'copies', processes: count })
    const draw = cloner(countryOf(processes), chooser(templates, meanEvents))
    const chunks = all.filter(({ number }) => !written.has(number))
    await Promise.all(Array.from({ length: writers }, () => write({ chunks, templates, draw, done })))
    onProgress({ doing: 'indexes', processes: count })
    await buildIndexes(db)
    await db.execute(sql`update bench.run set is_finished = true`)
  })
}
