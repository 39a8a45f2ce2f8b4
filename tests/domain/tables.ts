import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/** How many rows each table has, by the owner's eyes. */
export async function countRows(owner: Database): Promise<Record<string, number>> {
  const tables = await owner.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition order by relname`)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await owner.execute<{ count: number }>(
      sql`select count(*)::integer as count from ${sql.identifier(name)}`,
    )
    counts[name] = row?.count ?? 0
  }
  return counts
}
