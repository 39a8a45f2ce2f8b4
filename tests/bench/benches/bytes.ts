import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { work } from '#db/schema/index.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { signIn } from '#tests/factories/session.ts'
import type { Bench, Figure } from '../bench.ts'
import { inBrowser, type Weight, weigh } from '../bytes/weigh.ts'
import { onSite, type Site } from '../site/open-site.ts'

type Page = { what: string; path: string; cookie: string; atMost: number }

/** The three pages, each with the session of whoever reads it. */
async function pagesOf({ databaseUrl, reader, cookie }: Site): Promise<Page[]> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const owner = drizzle(client)
  const [first] = await owner
    .select({ personId: work.personId })
    .from(work)
    .where(eq(work.unitId, reader.unitId))
    .limit(1)
  const personId = first?.personId ?? ''
  const guest = await signIn(owner, await makeGuest(owner, reader, { personId }))
  await client.end()
  return [
    { what: "the relative's page", path: '/min', cookie: guest, atMost: 100 },
    { what: 'Att göra', path: '/att-gora', cookie, atMost: 140 },
    { what: 'the person page', path: `/p/${personId}`, cookie, atMost: 150 },
  ]
}

const kB = (bytes: number) => bytes / 1000

const told = (what: string, bytes: number): Figure => ({
  what,
  ours: kB(bytes),
  baseline: null,
  unit: 'kB',
  aim: null,
})

const figuresOf = ({ what, atMost }: Page, { script, style, font, document }: Weight): Figure[] => [
  { ...told(`script and style of ${what}`, script + style), aim: { atMost } },
  told(`fonts of ${what}`, font),
  told(`HTML of ${what}`, document),
]

export const bench: Bench = {
  name: 'bytes',
  about: 'Gzip bytes of script and style until a page works, as a browser that has seen nothing before loads it',
  byDefault: true,
  onSite: true,
  run: () =>
    onSite((site) =>
      inBrowser(async (browser) => {
        const figures: Figure[] = []
        for (const page of await pagesOf(site)) {
          const weight = await weigh(browser, site.url + page.path, page.cookie)
          figures.push(...figuresOf(page, weight))
          if (page.path === '/min')
            figures.push({ ...told(`script of ${page.what}`, weight.script), aim: { atMost: 0 } })
        }
        return figures
      }),
    ),
}
