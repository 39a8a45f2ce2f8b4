import { type MinePage, toMinePage } from './mine-page.ts'
import type { Guest } from './mine-views.ts'
import { readMine } from './read-mine.server.ts'
import type { Instant } from './view-parts.ts'

/** The page of the person's own side as it stands now, or null when the grant has ended meanwhile. */
export async function loadMinePage(guest: Guest, now: Instant): Promise<MinePage | null> {
  const view = await readMine(guest, now)
  return view && toMinePage(view, now)
}
