import { type SQL, sql } from 'drizzle-orm'
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core'

/** The role that requests run as. It owns nothing, so no policy is skipped for it. */
export const web = pgRole('web').existing()

/** The role that jobs and replays run as: sees every case, and like `web` owns nothing and changes no event. */
export const worker = pgRole('worker').existing()

/** The role of the person's own side. It sees what the grant in use covers, item by item, and can write nothing. */
export const guest = pgRole('guest').existing()

const myUnits = sql`(select my_units())::uuid[]`

/** True for every signed-in member of staff with a valid assignment. */
export const signedIn = sql`cardinality(${myUnits}) > 0`

export const isMe = (column: SQL) => sql`${column} = (select my_user())`

export const isMyUnit = (column: SQL) => sql`${column} = any(${myUnits})`

/** True when my unit is a present party of the process. One probe of an index: `my_cases` is bound by no policy but its own words. */
export const isParty = (process: SQL) => sql`exists (select 1 from my_cases mine where mine.process_id = ${process})`

/** True when my unit is a present party of some case of the person's. */
export const isKnown = (person: SQL) => sql`exists (select 1 from my_people mine where mine.person_id = ${person})`

/** The person, the item and the grant that the guest's grant in force is about. No grant, no row. */
export const isMyPerson = (column: SQL) => sql`${column} = (select person_id from my_grant())`
export const isGrantedItem = (column: SQL) => sql`${column} = any((select items from my_grant())::text[])`
export const isMyGrant = (column: SQL) => sql`${column} = (select grant_id from my_grant())`
export const isPersonsOwn = sql`(select holder from my_grant()) = 'person'`

/** Lets the worker role at every row; what it may do with it is said by its grants. */
export const servedByWorker = (table: string) =>
  pgPolicy(`${table}_served_by_worker`, { for: 'all', to: worker, using: sql`true`, withCheck: sql`true` })
