import autocannon from 'autocannon'

export type Page = { url: string; cookie?: string }

/** Requests answered in a second, and the share of them in milliseconds. */
export type Answered = { perSecond: number }

/** Browsers that ask at the same time. */
const connections = 8

/** Seconds. */
const turn = 1

/**
 * How many of each page are answered in a second, in turns of a second, so that what else the machine does falls on
 * all. The first turn of each warms it and is left out. Throws when an answer is not 200: a refusal is quick.
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
  const turns = Math.max(3, Math.round(seconds / turn))
  for (let round = 0; round <= turns; round++)
    for (const name of names) {
      const { answers, took } = await ask(pages[name])
      if (round === 0) continue
      counts[name].answers += answers
      counts[name].seconds += took
    }
  return Object.fromEntries(names.map((name) => [name, counts[name].answers / counts[name].seconds])) as Record<
    Name,
    number
  >
}

async function ask({ url, cookie }: Page): Promise<{ answers: number; took: number }> {
  const headers = { 'Accept-Encoding': 'identity', ...(cookie ? { Cookie: cookie } : {}) }
  const { non2xx, errors, duration, '2xx': answers } = await autocannon({ url, headers, connections, duration: turn })
  if (non2xx > 0 || errors > 0) throw new Error(`${new URL(url).pathname}: ${non2xx} refused, ${errors} failed`)
  return { answers, took: duration }
}
