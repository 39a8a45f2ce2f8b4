import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assertSafeRole, asUnit, closeDatabase } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { emptyState, makeFullCase } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner, url } = await useDatabase()
const region = await makeRegion(owner)
const { processId } = await makeFullCase(owner, region)

test('the app’s roles own nothing and are bound by the policies', async () => {
  await assertSafeRole()
  const powers = await owner.execute(sql`
    select rolname from pg_roles where rolname in ('web', 'worker', 'guest') and (rolsuper or rolbypassrls or rolcreaterole)`)
  expect([...powers]).toEqual([])
  const owned = await owner.execute(
    sql`select 1 from pg_class where relowner in ('web'::regrole, 'worker'::regrole, 'guest'::regrole)`,
  )
  expect([...owned]).toEqual([])
})

test('a role that no policy binds is refused at the start', async () => {
  await closeDatabase()
  process.env.DATABASE_WEB_URL = url
  await expect(assertSafeRole()).rejects.toThrow('not bound by row-level security')
  await closeDatabase()
  delete process.env.DATABASE_WEB_URL
})

test('requests may come by a login of their own that is only a member of web', async () => {
  const login = `web_login_${process.pid}`
  await owner.execute(sql`create role ${sql.identifier(login)} login password 'secret' in role web`)
  await closeDatabase()
  process.env.DATABASE_WEB_URL = Object.assign(new URL(url), { username: login, password: 'secret' }).href
  await assertSafeRole()
  const found = await asUnit(region.ward, (tx) => tx.select({ id: processes.id }).from(processes))
  expect(found).toHaveLength(2)
  await closeDatabase()
  delete process.env.DATABASE_WEB_URL
  await owner.execute(sql`drop role ${sql.identifier(login)}`)
})

test('every function is closed to the public, and every definer function knows where to look', async () => {
  const functions = await owner.execute<{
    name: string
    isPublic: boolean
    isDefiner: boolean
    settings: string[] | null
  }>(sql`
    select proname as name, has_function_privilege('public', pg_proc.oid, 'execute') as "isPublic",
      prosecdef as "isDefiner", proconfig as settings
    from pg_proc where pronamespace = 'public'::regnamespace`)
  expect(functions.length).toBeGreaterThan(10)
  for (const { name, isPublic, isDefiner, settings } of functions) {
    expect(isPublic, name).toBe(false)
    if (isDefiner) expect(settings, name).toEqual(['search_path=public, pg_temp'])
  }
})

test('jsonb is stored as objects', async () => {
  const [kinds] = await owner.execute(sql`
    select jsonb_typeof(state) as state, (select jsonb_typeof(event) from process_events limit 1) as event from processes limit 1`)
  expect(kinds).toEqual({ state: 'object', event: 'object' })
  const [found] = await asUnit(region.ward, (tx) => tx.select().from(processes).where(eq(processes.id, processId)))
  expect(found?.state).toEqual(emptyState)
})
