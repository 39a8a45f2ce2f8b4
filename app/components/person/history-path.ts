import type { Party } from '#machines/parties.ts'

/** Where a person's history is, of one party or all, from its first page or from after a place in it. */
export function historyPath(personId: string, party: Party | null, after?: string): string {
  const query = new URLSearchParams({ ...(party ? { part: party } : {}), ...(after ? { efter: after } : {}) })
  return `/p/${personId}/handelser${query.size > 0 ? `?${query}` : ''}`
}
