import { type MinePage, toMinePage } from '#app/domain/mine-page.ts'
import type { GrantItem, Guest } from '#app/domain/mine-views.ts'
import { readMine } from '#app/domain/read-mine.server.ts'
import type { Database } from '#db/client.server.ts'
import { beginPlanned, minutesAfter, type Story } from './discharge.ts'
import { everything, makeGuest } from './grants.ts'
import type { Region } from './region.ts'
import { beginSip, giveConsent, type SipStory } from './sip.ts'

type Way = { party?: Guest['party']; items?: GrantItem[]; until?: string; name?: string }

/** The page of the person's own side as this guest is shown it. */
export async function pageOf(guest: Guest, now: string): Promise<MinePage> {
  const view = await readMine(guest, now)
  if (!view) throw new Error('not let in')
  return toMinePage(view, now)
}

/** Lets people in to a person's own side: a relative to everything, unless told otherwise. */
export const makeLetIn =
  (owner: Database, { ward }: Region) =>
  async (
    personId: string,
    { party = 'relative', items = everything, until, name = 'Karin Ek' }: Way = {},
  ): Promise<Guest> => {
    const plan = { personId, holder: party, items, name, until: until ?? null }
    const { userId, grantId } = await makeGuest(owner, ward, plan)
    return { userId, grantId, party, name, personId, items }
  }

/** In hospital with a date, and a plan that everybody may see. */
export async function beginBoth(region: Region, familyName: string): Promise<{ story: Story; plan: SipStory }> {
  const story = await beginPlanned(region, familyName)
  const plan = await beginSip(region.healthCentre, { id: story.personId }, minutesAfter(story.now(), 5))
  await giveConsent(plan, region)
  return { story, plan }
}
