import { channel } from 'node:diagnostics_channel'
import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { assertPatchedDriver } from './driver-patch.ts'
import { StartError } from './embedded/start-error.ts'
import { begunOf, prepareAll } from './prepared.ts'
import { withoutValues } from './query-failed.ts'
import { type AppRole, connectionFor, mostPerTransaction, queueFor } from './settings.ts'
import { makeTurnstile, type Turnstile } from './turnstile.ts'
import { writtenOnce } from './written-once.ts'

export type Database = PostgresJsDatabase
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/** What a single query needs: a transaction, or a connection that carries it out on its own. */
export type Queries = Pick<Tx, '_' | 'execute'>

/** On whose behalf: the signed-in user and the unit of the assignment they chose. */
export type Identity = { userId: string; unitId: string }

/** On whose behalf on the person's own side: the signed-in user and the grant in use. */
export type GuestIdentity = { userId: string; grantId: string }

/** `throughDoor` bounds how many wait for a connection, which the driver does not. */
type Pool = { role: AppRole; client: postgres.Sql; db: Database; throughDoor: Turnstile }

// Kept on globalThis, so that a development server that loads this module anew does not open a second pool.
const shared = globalThis as { hemvagenPools?: Map<AppRole, Pool> }
shared.hemvagenPools ??= new Map()
const pools = shared.hemvagenPools

/** Short waits between attempts, so that the first request after an outage finds the database again. */
const backoff = (attempts: number) => Math.min(0.05 * 2 ** attempts, 0.25)

function open(role: AppRole): Pool {
  assertPatchedDriver()
  const { url, ...options } = connectionFor(role)
  const client = prepareAll(postgres(url, { ...options, backoff, connect_timeout: 5, onnotice: () => {} }))
  return { role, client, db: drizzle(client), throughDoor: makeTurnstile(queueFor(options.max)) }
}

function poolOf(role: AppRole): Pool {
  const known = pools.get(role)
  if (known) return known
  const opened = open(role)
  pools.set(role, opened)
  return opened
}

const throwWithoutValues = (error: unknown): never => {
  throw withoutValues(error)
}

/**
 * Told of every door that is opened, by its role. A door inside another of the same role could wait for itself for ever:
 * tests listen here that there is none.
 */
const doors = channel('hemvagen.door')

const through = <T>(role: AppRole, work: (pool: Pool) => Promise<T>): Promise<T> => {
  const pool = poolOf(role)
  const enter = () => pool.throughDoor(() => untilDead(pool, work(pool)))
  return doors.runStores(role, enter).catch(throwWithoutValues)
}

/** One transaction whose first queries may be sent behind a BEGIN that fails; then the transaction rejects. */
const transactAhead = <T>(role: AppRole, work: (tx: Tx) => Promise<T>): Promise<T> =>
  through(role, ({ db }) => db.transaction(work))

/** One transaction whose first query is sent when it has begun: outside of one, each would be carried out on its own. */
const transact = <T>(role: AppRole, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transactAhead(role, async (tx) => {
    await begunOf(tx)
    return work(tx)
  })

/**
 * The work's outcome. When the server is not heard of for so long that it must be dead, new connections are made from
 * then on and the old ones are ended: the network itself would tell only after a quarter of an hour.
 */
async function untilDead<T>(pool: Pool, work: Promise<T>): Promise<T> {
  const longest = mostPerTransaction(pool.role)
  if (longest === null) return work
  const timer = setTimeout(() => retire(pool), longest)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}

function retire(pool: Pool): void {
  if (pools.get(pool.role) === pool) pools.delete(pool.role)
  void pool.client.end({ timeout: 2 })
}

/**
 * One transaction whose first query says on whose behalf it is. The work's queries are sent right behind it and BEGIN,
 * without a round trip between: a connection carries them out in order, and when the first fails it takes none of the
 * others. Were it BEGIN that failed, they would be carried out on nobody's behalf: whom they are for is said for a
 * transaction alone, and to nobody the policies show nothing and let nothing be written.
 */
function transactAs<T>(
  role: AppRole,
  identify: (tx: Tx) => Promise<unknown>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return transactAhead(role, async (tx) => {
    const identified = identify(tx)
    const [result] = await Promise.all([work(tx), identified])
    return result
  })
}

/** Says for this transaction on whose behalf it is, and by what: their unit or their grant. */
const identifyBy = (setting: 'app.unit_id' | 'app.grant_id') =>
  writtenOnce((writer) =>
    writer
      .select({
        user: sql`set_config('app.user_id', ${sql.placeholder('userId')}, true)`,
        by: sql`set_config(${sql.raw(`'${setting}'`)}, ${sql.placeholder('by')}, true)`,
      })
      .from(sql`(values (true)) as once`),
  )

const identifyByUnit = identifyBy('app.unit_id')
const identifyByGrant = identifyBy('app.grant_id')

/** One transaction that sees and changes only what this user's unit may. Rejects, and undoes all of it, when `work` does. */
export const asUnit = <T>({ userId, unitId }: Identity, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transactAs('web', (tx) => identifyByUnit(tx, { userId, by: unitId }), work)

/** One transaction that sees only what this user's grant covers now, and writes nothing. */
export const asGuest = <T>({ userId, grantId }: GuestIdentity, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transactAs('guest', (tx) => identifyByGrant(tx, { userId, by: grantId }), work)

/** One transaction of a job or a replay: every case, but no passwords, and events only appended. */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact('worker', work)
}

/** One transaction for those who are not signed in yet: no row of any table, only the sign-in functions. */
export function withoutIdentity<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact('web', work)
}

/** The same for a single query, which is its own transaction: one round trip in place of three. */
export const askWithoutIdentity = <T>(ask: (database: Queries) => Promise<T>): Promise<T> =>
  through('web', ({ db }) => ask(db))

type RoleRights = { name: string; powerful: boolean; owning: boolean }

/** Throws when any role would be let past row-level security: as superuser, by BYPASSRLS or by owning a table. */
export async function assertSafeRole(): Promise<void> {
  await Promise.all((['web', 'worker', 'guest'] as const).map(assertSafe))
}

async function assertSafe(role: AppRole): Promise<void> {
  const [rights] = await poolOf(role).db.execute<RoleRights>(sql`
    select rolname as name, rolsuper or rolbypassrls as powerful, exists (
      select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p') and nspname = 'public' and pg_has_role(current_user, relowner, 'usage')
    ) as owning
    from pg_roles where rolname = current_user`)
  if (!rights || rights.powerful || rights.owning)
    throw new StartError(
      `The database role ${rights?.name ?? role} is not bound by row-level security: it must be no superuser, without BYPASSRLS, and own no table.`,
    )
}

/** Ends all connections, when the queries under way are done or after two seconds. The next call of a door opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map(({ client }) => client.end({ timeout: 2 })))
}

export { isDatabaseDown, outageOf } from './database-down.ts'
