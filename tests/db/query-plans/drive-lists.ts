import { hasNewsSince } from '#app/domain/has-news-since.server.ts'
import { listMeetings } from '#app/domain/list-meetings.server.ts'
import { listMunicipalities } from '#app/domain/list-municipalities.server.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { lookUpPerson } from '#app/domain/look-up-person.server.ts'
import { listHolders } from '#app/domain/read-proposal.server.ts'
import { searchPeople } from '#app/domain/search-people.server.ts'
import type { WorkView } from '#app/domain/views.ts'
import { actorOf } from '#tests/factories/discharge.ts'
import type { Scene } from './drive.ts'

const now = () => new Date().toISOString()
const views: readonly WorkView[] = ['mine', 'waiting', 'untaken', 'unit']

/** What a unit sees of all its cases at once: the worklist, people, meetings, and what there is to choose from. */
export async function driveLists({ region, doing }: Scene): Promise<void> {
  for (const actor of [region.healthCentre, region.ward].map(actorOf)) {
    for (const view of views) {
      const first = await doing(`the worklist, ${view}`, () => listWork(actor, { view, now: now() }))
      await doing(`the worklist, ${view}, second page`, () => listWork(actor, { view, now: now(), after: first.next }))
    }
    for (const q of ['', 'a', 'anna namn', '1981-05-05', '19121212-1212', '100000000007']) {
      const first = await doing(`the search for people by “${q}”`, () => searchPeople(actor, { q, now: now() }))
      const { next } = first
      if (next)
        await doing(`the search by “${q}”, second page`, () => searchPeople(actor, { q, after: next, now: now() }))
    }
    await doing('the meetings', () => listMeetings(actor, now()))
    await doing('news since', () => hasNewsSince(actor, now(), now()))
  }
  const ward = actorOf(region.ward)
  const identifier = { identifierType: 'personnummer', identifierValue: '100000000007' } as const
  await doing('the look-up of a person', () => lookUpPerson(ward, identifier))
  await doing('the municipalities', () => listMunicipalities(ward))
  await doing('the units to hold a plan', () => listHolders(ward))
}
