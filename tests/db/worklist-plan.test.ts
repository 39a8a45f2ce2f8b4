import { asc, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asUnit } from '#db/client.server.ts'
import { work } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeFullCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
await makeFullCase(owner, region)

test('the worklist is one range of its index, in the index’s own order, policy and all', async () => {
  const plan = await asUnit(region.ward, async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`)
    await tx.execute(sql`set local enable_bitmapscan = off`)
    const list = tx
      .select({ processId: work.processId })
      .from(work)
      .where(eq(work.unitId, region.ward.unitId))
      .orderBy(asc(work.bucket), sql`${work.dueAt} asc nulls last`, asc(work.processId))
      .limit(50)
    return tx.execute<{ 'QUERY PLAN': string }>(sql`explain (costs off) ${list}`)
  })
  const lines = plan.map((row) => row['QUERY PLAN'])
  expect(lines.join('\n')).toMatch(/Index (Only )?Scan using work_by_unit on work\n\s+Index Cond: \(unit_id = /)
  expect(lines.filter((line) => line.includes('Sort'))).toEqual([])
})
