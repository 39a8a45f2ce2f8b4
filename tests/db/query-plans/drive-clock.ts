import { findDue, passDeadlines } from '#app/domain/pass-deadlines.server.ts'
import { replayAll } from '#app/domain/rebuild.server.ts'
import { tasks } from '#app/jobs/deadlines.ts'
import { asSystem } from '#db/client.server.ts'
import { beginStory, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { beginSip, giveConsent } from '#tests/factories/sip.ts'
import type { Scene } from './drive.ts'

/** It reads all that has ever happened, month for month. */
export const replay = 'the replay'

/** What time does by itself, and what whoever runs the tool does. */
export async function driveClock({ region, doing }: Scene): Promise<void> {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const late = minutesAfter(story.now(), 60 * 25)
  await doing('looking for what is due', () => findDue(late))
  await doing('passing deadlines', () => passDeadlines(story.processId, late))
  await doing('passing none', () => passDeadlines(story.processId, late))
  const plan = await beginSip(region.healthCentre)
  await giveConsent(plan, region, '2026-03-03')
  await doing('a consent that has run out', () => passDeadlines(plan.processId, '2026-03-05T12:00:00.000Z'))
  await doing('forgetting sessions', tasks.forgetSessions)
  await doing('forgetting notices', tasks.forgetOldNotices)
  await doing(replay, () => asSystem((tx) => replayAll(tx, () => {}, { atMost: 20 })))
}
