import type { PlanView } from '#app/domain/plan-views.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { actorOf } from './discharge.ts'
import type { Region, Seat } from './region.ts'
import { beginSip, establish, giveConsent, type SipStory } from './sip.ts'

/** The plan as the page shows it to someone who may see it. */
export async function viewFor(seat: Seat, story: SipStory, now = story.now()): Promise<PlanView> {
  const found = await readPlan(actorOf(seat), story.personId, now)
  if (!found || !('view' in found)) throw new Error('not seen')
  return found.view
}

/** A plan that everybody has consented to, and unless told otherwise established. */
export async function beginPlan(region: Region, until: 'consent' | 'established' = 'established'): Promise<SipStory> {
  const story = await beginSip(region.healthCentre)
  await giveConsent(story, region)
  if (until === 'established') await establish(story, region)
  return story
}
