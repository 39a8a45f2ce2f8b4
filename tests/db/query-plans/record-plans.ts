import { sql } from 'drizzle-orm'
import { closeDatabase, type Database } from '#db/client.server.ts'
import { driveAll, type World } from './drive.ts'
import type { Explained } from './plan-nodes.ts'
import { startRelay } from './relay.ts'

/** A query that was carried out while the app did something. */
export type Recorded = Explained & { what: string }

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_parameter_max_length': '0',
}

/**
 * Lets the app do everything it can in this database and answers how each query was really carried out, those inside
 * functions and for foreign keys too. The app's connections plan for any parameters, so no plan depends on this world's.
 */
export async function recordPlans(world: World, drive = driveAll): Promise<Recorded[]> {
  const { owner } = world
  const recorded: Recorded[] = []
  let what = ''
  const direct = process.env.DATABASE_URL ?? ''
  await set(owner)
  const relay = await startRelay(direct, (explained) => what && recorded.push({ ...explained, what }))
  await closeDatabase()
  process.env.DATABASE_URL = relay.url
  try {
    await drive({
      ...world,
      async doing(name, work) {
        what = name
        const result = await work()
        what = ''
        return result
      },
    })
  } finally {
    await closeDatabase()
    await relay.stop()
    process.env.DATABASE_URL = direct
    await unset(owner)
  }
  return recorded
}

const database = (owner: Database) => owner.execute<{ name: string }>(sql`select current_database() as name`)

async function set(owner: Database): Promise<void> {
  const [{ name } = { name: '' }] = await database(owner)
  await owner.execute(sql`load 'auto_explain'`)
  for (const [key, value] of Object.entries(settings))
    await owner.execute(sql.raw(`alter database "${name}" set ${key} = '${value}'`))
}

async function unset(owner: Database): Promise<void> {
  const [{ name } = { name: '' }] = await database(owner)
  for (const key of Object.keys(settings)) await owner.execute(sql.raw(`alter database "${name}" reset ${key}`))
}
