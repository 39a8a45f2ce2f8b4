import type { WorkView } from '#app/domain/views.ts'

/** Where a view of the worklist is, from its first page or from after a place in it. */
export function worklistPath(view: WorkView, after?: string): string {
  const query = new URLSearchParams({ ...(view === 'mine' ? {} : { vy: view }), ...(after ? { efter: after } : {}) })
  return query.size > 0 ? `/att-gora?${query}` : '/att-gora'
}
