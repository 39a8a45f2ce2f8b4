import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { formOf, type LoadedCase, type LoadedWard } from '#tests/faults/ward-under-load.ts'
import { abortRequests, openStreams } from './visitors.ts'

export type Site = { url: string; ward: LoadedWard; planOf: string }

const connections = 6

/** Of twenty requests: how the day of a ward looks, and two that are streams or left before they are answered. */
const mix = { worklist: 7, person: 6, plan: 2, form: 3, stream: 1, aborted: 1 } as const
const inAll = 20

/** Where the disk stands still for a second, those who wait for a connection are told so: one in so many may be. */
const oneTurnedAwayIn = 1_000

/**
 * Answers what makes so many requests to the site: pages and forms over kept connections, streams and those who leave.
 * It answers how many were told to come again (503), and throws when a request failed otherwise or too many were told so.
 */
export function makeTraffic({ url, ward, planOf }: Site): (requests: number) => Promise<number> {
  const { cookie, cases } = ward
  const versions = new Map(cases.map(({ processId, version }) => [processId, version]))
  let turn = 0
  const next = (): LoadedCase => cases[turn++ % cases.length] as LoadedCase

  const page = (path: () => string): autocannon.Request => ({
    setupRequest: (request) => ({ ...request, method: 'GET', path: path() }),
  })
  const form: autocannon.Request = {
    setupRequest(request) {
      const one = next()
      const version = versions.get(one.processId) ?? one.version
      versions.set(one.processId, version + 1)
      const headers = { ...request.headers, Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' }
      const body = formOf(one, version, randomUUID()).toString()
      return { ...request, method: 'POST', path: `/p/${one.personId}/steg/estimate.changed`, headers, body }
    },
  }
  const kinds: readonly (readonly [number, autocannon.Request])[] = [
    [mix.worklist, page(() => '/att-gora')],
    [mix.person, page(() => `/p/${next().personId}`)],
    [mix.plan, page(() => `/p/${planOf}/plan`)],
    [mix.form, form],
  ]
  const requests = kinds.flatMap(([count, request]) => Array.from({ length: count }, () => request))

  return async (count) => {
    const share = (part: number) => Math.round((count * part) / inAll)
    const amount = count - share(mix.stream) - share(mix.aborted)
    const headers = { Cookie: cookie, 'Accept-Encoding': 'gzip' }
    const [answered] = await Promise.all([
      autocannon({ url, connections, amount, headers, requests: shuffled(requests), timeout: 30 }),
      openStreams({ url, cookie }, share(mix.stream)),
      abortRequests({ url, cookie }, share(mix.aborted)),
    ])
    const { '5xx': refused, errors, statusCodeStats } = answered
    const turnedAway = statusCodeStats?.['503']?.count ?? 0
    const failed = refused - turnedAway
    if (failed > 0 || errors > 0 || turnedAway > amount / oneTurnedAwayIn)
      throw new Error(`${failed} requests failed, ${turnedAway} were turned away and ${errors} were not answered.`)
    return turnedAway
  }
}

/** The kinds one among another instead of one after the other: the fifth, the tenth and so on, round and round. */
const shuffled = <T>(all: readonly T[]): T[] => all.map((_, index) => all[(index * 7) % all.length] as T)
