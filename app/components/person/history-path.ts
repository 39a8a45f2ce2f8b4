import type { HistoryView } from '#app/domain/views.ts'
import type { Party } from '#machines/parties.ts'

type Part = { kind: HistoryView['kind']; party?: Party | null; after?: string | null }

/** Where a person's history of the discharge or the plan is, of one party or all, from the first page or from a place. */
export function historyPath(personId: string, { kind, party, after }: Part): string {
  const query = new URLSearchParams({
    ...(kind === 'sip' ? { vad: 'sip' } : {}),
    ...(party ? { part: party } : {}),
    ...(after ? { efter: after } : {}),
  })
  return `/p/${personId}/handelser${query.size > 0 ? `?${query}` : ''}`
}
