import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { grants, units, users } from '#db/schema/index.ts'
import type { Writer } from '#db/written-once.ts'

type Id = SQL | SQL.Aliased | AnyColumn

// Each is looked up by its id and never joined as it is: a plan for any case joins by reading all units of the country.

/** The name of the unit with this id, in a query; null when it is none of ours. */
export const unitName = (id: Id): SQL<string | null> =>
  sql`(select ${units.name} from ${units} where ${units.id} = ${id})`

/** Short names of all the units that the rows of a list name, asked for once each. */
export const writeShortNames = (writer: Writer, ids: SQL) =>
  writer
    .$with('short_names')
    .as(
      writer
        .select({ id: units.id, shortName: units.shortName })
        .from(units)
        .where(sql`${units.id} = any(array(${ids}))`),
    )

/** The name of the member of staff with this id; null when the caller's unit may not know it. */
export const userName = (id: Id): SQL<string | null> =>
  sql`(select ${users.name} from ${users} where ${users.id} = ${id})`

/** The name of whoever holds the grant with this id; null when the caller may not know it. */
export const holderName = (id: Id): SQL<string | null> =>
  sql`(select ${grants.holderName} from ${grants} where ${grants.id} = ${id})`

/** The name of who sent it: of the person's own side the holder of the grant, else the member of staff. */
export const senderName = ({ grant, user }: { grant: Id; user: Id }): SQL<string | null> =>
  sql`coalesce(${holderName(grant)}, ${userName(user)})`
