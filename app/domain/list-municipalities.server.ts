import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { asUnit } from '#db/client.server.ts'
import { organisations } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'

export type Municipality = { code: string; name: string }

/** The municipalities of the reader's region, by name. */
export const listMunicipalities = (actor: Actor): Promise<Municipality[]> =>
  asUnit(actor, async (tx) => {
    const rows = await tx
      .select({ code: organisations.municipalityCode, name: organisations.name })
      .from(organisations)
      .where(
        and(
          eq(organisations.kind, 'municipality'),
          eq(organisations.regionId, actor.regionId),
          isNotNull(organisations.municipalityCode),
        ),
      )
      .orderBy(asc(organisations.name))
    return rows.map(({ code, name }) => ({ code: code ?? '', name }))
  })
