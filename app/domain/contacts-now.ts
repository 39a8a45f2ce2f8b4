import { helpers } from './mine-call.ts'
import type { Shared } from './mine-views.ts'
import type { SharedNow } from './select-shared.server.ts'

/** Whom to call first, the discharge's before the plan's, and everyone who helps; null where nobody is shared. */
export function contactsNow(now: SharedNow): Shared['contacts'] | null {
  const all = [now.discharge?.contacts, now.plan?.contacts].filter((contacts) => contacts != null)
  if (all.length === 0) return null
  return { first: all.find(({ first }) => first)?.first ?? null, team: helpers(now) }
}
