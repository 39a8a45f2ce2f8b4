import http from 'node:http'

export type Visited = { url: string; cookie: string }

/** Asks, and leaves when it hears the first of the answer or after so many milliseconds, as a browser that goes on. */
function visit(url: string, cookie: string, most: number): Promise<void> {
  return new Promise((resolve) => {
    const request = http.get(url, { headers: { Cookie: cookie }, agent: false }, (answer) =>
      answer.on('error', () => {}).once('data', () => request.destroy()),
    )
    const timer = setTimeout(() => request.destroy(), most)
    request
      .on('error', () => {})
      .on('close', () => {
        clearTimeout(timer)
        resolve()
      })
  })
}

/** Opens so many event streams, each left again when it has begun, a few at a time. */
export function openStreams({ url, cookie }: Visited, count: number): Promise<void> {
  const stream = `${url}/live?since=${new Date().toISOString()}`
  return aFewAtATime(count, () => visit(stream, cookie, 30_000))
}

/** Asks for so many pages and leaves before there is an answer, a few at a time. */
export function abortRequests({ url, cookie }: Visited, count: number): Promise<void> {
  return aFewAtATime(count, (index) => visit(`${url}/att-gora`, cookie, index % 12))
}

async function aFewAtATime(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let begun = 0
  const goOn = async () => {
    while (begun < count) await work(begun++)
  }
  await Promise.all(Array.from({ length: 6 }, goOn))
}
