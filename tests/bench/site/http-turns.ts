import autocannon from 'autocannon'

export type Page = { url: string; cookie?: string }

/** Requests answered in a second, and the share of them in milliseconds. */
export type Answered = { perSecond: number }

/** Browsers that ask at the same time. */
const connections = 8

/** Seconds. A turn begins with new connections and ends with answers under way, which weighs less the longer it is. */
const turn = 2

/** What else a shared machine does comes in waves of some seconds: fewer turns would measure who met them. */
const fewestTurns = 5

/**
 * Seconds in which V8 compiles most of what a page runs. A server is started for weeks, and a page of it is not its first.
 * Pages that are measured by turns are warmed by turns too, so that none is measured after it stood idle for the others.
 */
const warming = 12

const warmed = new Set<string>()

/** Asks for those of the pages that are not warm yet until they are, by turns. */
export async function warm(...pages: readonly Page[]): Promise<void> {
  const cold = pages.filter(({ url }) => !warmed.has(url))
  for (let round = 0; round < warming / turn; round++) for (const page of cold) await ask(page)
  for (const { url } of cold) warmed.add(url)
}

/**
 * How many of each page are answered in a second, in turns of two seconds, every other round the other way round, so that
 * what else the machine does falls on all. All are warm before. Throws when an answer is not 200: a refusal is quick.
 */
export async function httpInTurns<Name extends string>(
  pages: Readonly<Record<Name, Page>>,
  seconds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(pages) as Name[]
  const counts = Object.fromEntries(names.map((name) => [name, { answers: 0, seconds: 0 }])) as Record<
    Name,
    { answers: number; seconds: number }
  >
  await warm(...names.map((name) => pages[name]))
  for (let round = 0; round < Math.max(fewestTurns, Math.round(seconds / turn)); round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { answers, took } = await ask(pages[name])
      counts[name].answers += answers
      counts[name].seconds += took
    }
  return Object.fromEntries(names.map((name) => [name, counts[name].answers / counts[name].seconds])) as Record<
    Name,
    number
  >
}

function optionsOf({ url, cookie }: Page) {
  return { url, connections, headers: { 'Accept-Encoding': 'identity', ...(cookie ? { Cookie: cookie } : {}) } }
}

async function ask(page: Page): Promise<{ answers: number; took: number }> {
  const { non2xx, errors, duration, '2xx': answers } = await autocannon({ ...optionsOf(page), duration: turn })
  if (non2xx > 0 || errors > 0) throw new Error(`${new URL(page.url).pathname}: ${non2xx} refused, ${errors} failed`)
  return { answers, took: duration }
}
