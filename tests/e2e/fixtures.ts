import { readFileSync } from 'node:fs'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type GuestKey, guestOf } from '#app/demo/guests.ts'
import { actorOf, type StaffKey } from '#app/demo/staff.ts'
import { beginSession, type Purpose } from '#tests/factories/session.ts'
import { type World, worldFile } from './world-file.ts'

type Fixtures = {
  /** A signed-in browser of its own for a member of the demo's staff. */
  as: (who: StaffKey, options?: BrowserContextOptions) => Promise<Page>
  /** The same for someone of a person's own side, who has chosen that person. */
  asGuest: (who: GuestKey, options?: BrowserContextOptions) => Promise<Page>
  /** Opens a browser of its own with this session, and complains at the end of what its console says. */
  signedIn: (session: Purpose, options?: BrowserContextOptions) => Promise<Page>
  owner: postgres.Sql
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
    const database = drizzle(owner)
    await use(async (session, options = {}) => {
      const shared = { baseURL, viewport, javaScriptEnabled, locale, timezoneId }
      const context = await browser.newContext({ ...contextOptions, ...shared, ...options })
      await context.addCookies([{ name: 'sid', value: await beginSession(database, session), url: baseURL ?? '' }])
      const page = await context.newPage()
      watchConsole(page, complaints)
      opened.push(page)
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
    expect(complaints).toEqual([])
  },

  as: ({ signedIn }, use) => use((who, options) => signedIn(actorOf(who), options)),

  asGuest: ({ signedIn }, use) => use((who, options) => signedIn(guestOf(who), options)),
})

export { expect }
