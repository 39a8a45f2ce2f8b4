import type { Database } from '#db/client.server.ts'
import { beginStory, makePerson, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Region, type Seat } from '#tests/factories/region.ts'
import { signIn } from '#tests/factories/session.ts'

export type LoadedCase = { processId: string; personId: string; version: number }

/** A ward with cases that its nurse, who is signed in, changes all at once. */
export type LoadedWard = { region: Region; ward: Seat; cookie: string; cases: readonly LoadedCase[] }

const hour = 3_600_000
const day = 24 * hour
const dayAfter = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)

/** Makes so many cases, with everyone in them, through the app's own doors. */
export async function makeLoadedWard(owner: Database, count: number): Promise<LoadedWard> {
  const region = await makeRegion(owner)
  const cases: LoadedCase[] = []
  for (let index = 0; index < count; index++) {
    const admittedAt = new Date(Date.now() - hour).toISOString()
    const story = await beginStory(region.ward, makePerson(`Ask ${index}`), admittedAt)
    await sendNotice(story, region, dayAfter(3))
    cases.push({ processId: story.processId, personId: story.personId, version: story.version() })
  }
  return { region, ward: region.ward, cookie: await signIn(owner, region.ward), cases }
}

/** The form of the change that a version calls for, as the browser posts it. Its reason is its key, to be known again by. */
export const formOf = ({ processId }: LoadedCase, seenVersion: number, key: string) =>
  new URLSearchParams({
    process: processId,
    version: String(seenVersion),
    key,
    'estimatedDischargeOn.choice': 'other',
    'estimatedDischargeOn.other': dayAfter(4 + (seenVersion % 20)),
    certainty: 'probable',
    reason: key,
  })
