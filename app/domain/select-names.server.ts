import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { writtenOnce } from '#db/written-once.ts'
import { holderName, userName } from './names-looked-up.ts'

/** Names by the ids of members of staff and of grants, whose holders they are; without those that the reader may not know. */
export type Names = ReadonlyMap<string | null, string>

const id = sql`one.id`

const named = writtenOnce((writer) =>
  writer
    .select({
      id: sql<string>`${id}`,
      name: sql<string | null>`coalesce(${userName(id)}, ${holderName(id)})`,
    })
    .from(sql`unnest(${sql.placeholder('ids')}::uuid[]) as one (id)`),
)

/** The names of all whom the ids stand for, asked for once each. */
export async function selectNames(tx: Tx, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = new Set(ids)
  wanted.delete(null)
  if (wanted.size === 0) return new Map()
  const rows = await named(tx, { ids: [...wanted] })
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])))
}
