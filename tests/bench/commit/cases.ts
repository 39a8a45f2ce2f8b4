import { randomUUID } from 'node:crypto'
import { send } from '#app/domain/send.server.ts'
import { asOwner } from '#db/owner.server.ts'
import { actorOf, beginStory, planHomecoming, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Region, type Seat } from '#tests/factories/region.ts'

/** A case in mid-course, and the version that it has come to. */
export type OpenCase = { processId: string; version: number }

/** A region of its own in the database of this URL. */
export const openRegion = (url: string): Promise<Region> => asOwner(url, (owner) => makeRegion(owner))

/** So many discharges of the region's, each planned by its ward and three receiving units and ready for its next event. */
export async function openCases(region: Region, count: number): Promise<OpenCase[]> {
  const cases: OpenCase[] = []
  for (let opened = 0; opened < count; opened++) {
    const story = await beginStory(region.ward)
    await sendNotice(story, region)
    await planHomecoming(story, region)
    cases.push({ processId: story.processId, version: story.version() })
  }
  return cases
}

export type Message = { seat: Seat; type: string; data: unknown }

/** The instant of every event from here on. */
export const at = '2026-03-03T09:00:00.000Z'

/** Sends what must be taken, as one who has seen the case as far as `seenVersion`; answers the version it made. */
export async function sendTaken(
  processId: string,
  { seat, type, data }: Message,
  seenVersion: number,
): Promise<number> {
  const outcome = await send(actorOf(seat), { processId, type, data, seenVersion, key: randomUUID(), at })
  if (!outcome.ok) throw new Error(`${type} is not taken: ${JSON.stringify(outcome)}`)
  return outcome.version
}

/** Ready to go home, and not after all: what the ward can say by turns for ever, moving clocks and every unit's work. */
export const byTurns = ({ ward }: Region): readonly [Message, Message] => [
  { seat: ward, type: 'ready.declared', data: { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } } },
  { seat: ward, type: 'ready.withdrawn', data: { reason: 'Feber under natten' } },
]
