import type postgres from 'postgres'
import { type Message, type OpenCase, sendTaken } from './cases.ts'

/** Every table that `send` writes such an event's rows in. */
const tables = ['process_events', 'processes', 'work', 'deadlines', 'shared', 'notices', 'submissions'] as const
export type Row = Readonly<Record<string, postgres.SerializableParameter>>
export type Written = Readonly<Record<(typeof tables)[number], readonly Row[]>>

/** A case, the version that it has come to, and what each of the two turns that it takes writes. */
export type LearntCase = OpenCase & { turns: readonly [Written, Written] }

/** Lets `send` take both turns of the case, and keeps the rows that each of them writes. */
export async function learnTurns(
  client: postgres.Sql,
  { processId, version }: OpenCase,
  [one, other]: readonly [Message, Message],
): Promise<LearntCase> {
  const before = await sendTaken(processId, other, await sendTaken(processId, one, version))
  const first = await sendTaken(processId, one, before)
  const ofFirst = await writtenBy(client, processId, first)
  const second = await sendTaken(processId, other, first)
  return { processId, version: second, turns: [ofFirst, await writtenBy(client, processId, second)] }
}

/** The rows that bear the number of the transaction which wrote the event of this version. */
async function writtenBy(client: postgres.Sql, processId: string, version: number): Promise<Written> {
  const [event] = await client<{ xmin: string }[]>`
    select xmin::text from process_events where process_id = ${processId} and version = ${version}`
  if (!event) throw new Error(`${processId} has no event ${version}.`)
  const entries = tables.map(async (table) => {
    const owner = client(table === 'processes' ? 'id' : 'process_id')
    const rows = await client<Row[]>`
      select * from ${client(table)} where ${owner} = ${processId} and xmin::text = ${event.xmin}`
    return [table, [...rows]] as const
  })
  return Object.fromEntries(await Promise.all(entries)) as Written
}
