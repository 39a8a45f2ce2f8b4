const address = '192.0.2.7'

/** What every loader gets beside the request. */
export const context = () => ({
  cspNonce: '',
  closed: new AbortController().signal,
  now: new Date().toISOString(),
  address,
  session: {},
})

/** A request of the browser that holds this session. */
export const asking = (cookie: string, path = '/min') =>
  new Request(`http://local${path}`, { headers: { Cookie: `sid=${cookie}` } })

/** The session that signing in has handed out, or nothing. */
export const cookieIn = (outcome: { ok: boolean; cookie?: string }) =>
  /^sid=([^;]+)/.exec(outcome.cookie ?? '')?.[1] ?? ''

/** What a request is answered with instead of a page: the status and where it is sent. */
export async function sentTo(work: Promise<unknown>): Promise<[number | null, string | null]> {
  const thrown = await work.then(
    () => null,
    (answer) => answer,
  )
  if (thrown instanceof Response) return [thrown.status, thrown.headers.get('Location')]
  return [thrown?.init?.status ?? null, null]
}
