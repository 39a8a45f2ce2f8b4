import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import postgres from 'postgres'
import { type GuestKey, guestOf } from '#app/demo/guests.ts'
import { actorOf, type StaffKey } from '#app/demo/staff.ts'
import { type World, worldFile } from './world-file.ts'

type Fixtures = {
  /** A signed-in browser of its own for a member of the demo's staff. */
  as: (who: StaffKey, options?: BrowserContextOptions) => Promise<Page>
  /** The same for someone of a person's own side, who has chosen that person. */
  asGuest: (who: GuestKey, options?: BrowserContextOptions) => Promise<Page>
  /** Opens a browser of its own with this session, and complains at the end of what its console says. */
  signedIn: (session: SessionRow, options?: BrowserContextOptions) => Promise<Page>
  owner: postgres.Sql
}

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

type SessionRow = { userId: string; assignmentId: string | null; grantId: string | null }

/** Writes a session row, as signing in would, so that no test but the one about it types a password. */
async function beginSession(owner: postgres.Sql, { userId, assignmentId, grantId }: SessionRow): Promise<string> {
  const id = randomBytes(25).toString('hex')
  const hash = createHash('sha256').update(id).digest('hex')
  await owner`
    insert into sessions (id, user_id, assignment_id, grant_id, expires_at, absolute_expires_at)
    values (${hash}, ${userId}, ${assignmentId}, ${grantId}, ${hours(12)}, ${hours(24)})`
  return id
}

/** A complaint in the console is a fault of the page. An answer that the test asks for (404, 409 …) is not. */
function watchConsole(page: Page, complaints: string[]) {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAnswer) complaints.push(message.text())
  })
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
  owner: async ({}, use) => {
    const { ownerUrl } = JSON.parse(readFileSync(worldFile, 'utf8')) as World
    const owner = postgres(ownerUrl, { max: 2, onnotice: () => {} })
    await use(owner)
    await owner.end()
  },

  signedIn: async (
    { browser, baseURL, owner, contextOptions, viewport, javaScriptEnabled, locale, timezoneId },
    use,
  ) => {
    const complaints: string[] = []
    const opened: Page[] = []
    await use(async (session, options = {}) => {
      const shared = { baseURL, viewport, javaScriptEnabled, locale, timezoneId }
      const context = await browser.newContext({ ...contextOptions, ...shared, ...options })
      await context.addCookies([{ name: 'sid', value: await beginSession(owner, session), url: baseURL ?? '' }])
      const page = await context.newPage()
      watchConsole(page, complaints)
      opened.push(page)
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
    expect(complaints).toEqual([])
  },

  as: ({ signedIn }, use) =>
    use((who, options) => {
      const { userId, assignmentId } = actorOf(who)
      return signedIn({ userId, assignmentId, grantId: null }, options)
    }),

  asGuest: ({ signedIn }, use) =>
    use((who, options) => {
      const { userId, grantId } = guestOf(who)
      return signedIn({ userId, grantId, assignmentId: null }, options)
    }),
})

export { expect }
