import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import type { Template } from './templates.ts'

/** What is written down of a run in the database that it fills, so that the next one goes on where it was killed. */
export type Run = {
  processes: number
  /** How many processes are copied in one transaction. */
  chunk: number
  /** The instant that the templates were played at. */
  now: string
  hasDirectory: boolean
  isFinished: boolean
}

/** The run of the database, begun now if there was none. Throws when it was begun with other sizes, or holds other data. */
export async function beginRun(db: Database, wanted: { processes: number; chunk: number; now: string }): Promise<Run> {
  const [{ known = false, used = false } = {}] = await db.execute<{ known: boolean; used: boolean }>(sql`
    select to_regclass('bench.run') is not null as known, exists (select from organisations) as used`)
  if (!known && used) throw new Error('This database holds something else: name another, which will be made.')
  await db.execute(sql`create schema if not exists bench`)
  await db.execute(sql`
    create table if not exists bench.run (processes integer, chunk integer, now text, has_directory boolean, is_finished boolean)`)
  await db.execute(sql`create table if not exists bench.templates (number integer primary key, body json not null)`)
  await db.execute(
    sql`create table if not exists bench.chunks (number integer primary key, processes integer not null)`,
  )
  await db.execute(
    sql`create table if not exists bench.left_out (made_on text, name text primary key, definition text not null)`,
  )
  await db.execute(sql`
    insert into bench.run select ${wanted.processes}, ${wanted.chunk}, ${wanted.now}, false, false
    where not exists (select from bench.run)`)
  const [run] = await db.execute<Run>(sql`
    select processes, chunk, now, has_directory as "hasDirectory", is_finished as "isFinished" from bench.run`)
  if (run?.processes !== wanted.processes)
    throw new Error(`This database was begun for ${run?.processes} processes: name another for ${wanted.processes}.`)
  return run
}

/** The templates that an earlier run has played; none when it was killed before it had. */
export async function readTemplates(db: Database): Promise<Template[]> {
  const rows = await db.execute<{ body: Template }>(sql`select body from bench.templates order by number`)
  return rows.map(({ body }) => body)
}

/** Templates, and the instant that they were played at. */
export type Played = { now: string; templates: readonly Template[] }

/** What a database was made of; null when it is not that far. */
export async function readPlayed(db: Database): Promise<Played | null> {
  const templates = await readTemplates(db)
  const [run] = await db.execute<{ now: string }>(sql`select now from bench.run`)
  return run && templates.length > 0 ? { now: run.now, templates } : null
}

/** Keeps the templates for the runs to come: all of them or none. */
export async function keepTemplates(db: Database, templates: readonly Template[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const [number, template] of templates.entries())
      await tx.execute(sql`insert into bench.templates values (${number}, ${JSON.stringify(template)}::json)`)
  })
}

/** The numbers of the chunks that are written. */
export async function readDone(db: Database): Promise<Set<number>> {
  const rows = await db.execute<{ number: number }>(sql`select number from bench.chunks`)
  return new Set(rows.map(({ number }) => number))
}
