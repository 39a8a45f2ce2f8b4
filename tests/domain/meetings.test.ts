import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { writeCursor } from '#app/domain/cursor.ts'
import { listMeetings } from '#app/domain/list-meetings.server.ts'
import { videoBase, videoRoom } from '#app/domain/meeting-room.ts'
import type { GrantItem, Guest } from '#app/domain/mine-views.ts'
import { readMeeting, readMeetingCalendar } from '#app/domain/read-meeting.server.ts'
import { readOwnMeeting } from '#app/domain/read-own-meeting.server.ts'
import { accessLog, meetings } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, makePerson } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { beginSip, giveConsent, type SipStory } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { healthCentre, assessors, otherWard, municipalNurses } = region

async function beginPlan(familyName: string): Promise<SipStory> {
  const story = await beginSip(healthCentre, makePerson(familyName))
  await giveConsent(story, region)
  await story.tell(healthCentre, 'party.invited', { unit: assessors.unitId, party: 'socialServices' })
  await story.tell(healthCentre, 'party.invited', { unit: municipalNurses.unitId, party: 'municipalHealth' })
  return story
}

const book = (story: SipStory, id: string, at: string, mode: 'home' | 'video' = 'home') =>
  story.tell(healthCentre, 'meeting.scheduled', { id, at, mode, ...(mode === 'video' && { link: videoLink }) })
const videoLink = 'https://video.example/rum'
const namesOn = (list: Awaited<ReturnType<typeof listMeetings>>, day: string) =>
  list.days.find((one) => one.day === day)?.rows.map(({ name }) => name)

/** A unit that has held so many meetings, an hour apart, with their ids from the latest. */
async function haveMet(count: number) {
  const { healthCentre: own } = await makeRegion(owner)
  const { processId, personId } = await beginSip(own, makePerson('Många'))
  const held = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    at: new Date(Date.UTC(2026, 2, 10, index)),
    mode: 'home' as const,
    status: 'held' as const,
    personId,
    processId,
  }))
  await owner.insert(meetings).values(held)
  return { reader: actorOf(own), processId, ids: held.map(({ id }) => id).toReversed() }
}

describe('the unit’s meetings', () => {
  const now = '2026-04-01T12:00:00.000Z'

  test('of the past can be turned page by page, newest first, and each is on one page', async () => {
    const { reader, ids } = await haveMet(60)
    const first = await listMeetings(reader, now)
    const rest = await listMeetings(reader, now, first.next)
    expect([...first.past, ...rest.past].map(({ id }) => id)).toEqual(ids)
    expect([first.past.length, rest.next]).toEqual([50, null])
  })

  test.each(['0000-01-01T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', '2026-02-30T00:00:00.000Z'])(
    'from a place in time like %s, which is none of ours, are shown from the first page',
    async (at) => {
      const { reader, processId, ids } = await haveMet(1)
      const list = await listMeetings(reader, now, writeCursor([at, processId, 'm1']))
      expect(list.past.map(({ id }) => id)).toEqual(ids)
    },
  )

  test('are under their Swedish day in the order they begin, with who has answered and who has not', async () => {
    const late = await beginPlan('Sen')
    await book(late, 'm1', '2026-03-05T22:30:00.000Z')
    const early = await beginPlan('Tidig')
    await book(early, 'm1', '2026-03-05T08:00:00.000Z', 'video')
    await early.tell(assessors, 'party.answered', { answer: 'takesPart' })
    const list = await listMeetings(actorOf(assessors), '2026-03-05T12:00:00.000Z')
    expect(namesOn(list, '2026-03-05')).toEqual(['Anna Tidig', 'Anna Sen'])
    const row = list.days[0]?.rows[0]
    expect(row).toMatchObject({ mode: 'video', link: videoLink, status: 'booked' })
    expect(row?.answers).toEqual([
      { unitName: assessors.unitName, answer: 'takesPart' },
      { unitName: municipalNurses.unitName, answer: null },
    ])
  })

  test('that nobody has closed are asked about the day after, and what is over is among the past', async () => {
    const story = await beginPlan('Över')
    await book(story, 'm1', '2026-03-04T09:00:00.000Z')
    await book(story, 'm2', '2026-03-04T10:00:00.000Z')
    await book(story, 'm3', '2026-03-20T10:00:00.000Z')
    await story.tell(healthCentre, 'meeting.cancelled', { id: 'm3' })
    const [heldAt, toldAt] = ['2026-03-04T10:00:00.000Z', '2026-03-04T12:00:00.000Z']
    const held = { id: 'm2', at: heldAt, mode: 'home' as const, attended: ['Anna Över'] }
    await story.tell(healthCentre, 'meeting.held', held, toldAt)
    const list = await listMeetings(actorOf(healthCentre), '2026-03-06T12:00:00.000Z')
    const own = ({ personId }: { personId: string }) => personId === story.personId
    expect(list.unclosed.filter(own).map(({ id }) => id)).toEqual(['m1'])
    expect(list.past.filter(own).map(({ id, status }) => [id, status])).toEqual([
      ['m3', 'cancelled'],
      ['m2', 'held'],
    ])
    expect(list.days.flatMap(({ rows }) => rows).filter(own)).toEqual([])
  })

  test('are no longer coming when the plan is closed, as when the person has died', async () => {
    const story = await beginPlan('Avliden')
    await book(story, 'm1', '2026-03-09T09:00:00.000Z')
    await story.tell(healthCentre, 'sip.closed', { reason: 'deceased' })
    const list = await listMeetings(actorOf(healthCentre), '2026-03-03T12:00:00.000Z')
    expect(list.days.flatMap(({ rows }) => rows).map(({ name }) => name)).not.toContain('Anna Avliden')
    expect(list.unclosed.map(({ name }) => name)).not.toContain('Anna Avliden')
  })

  test('are nobody’s who is not in the plan, and no more theirs whom a withdrawn consent has shut out', async () => {
    const story = await beginPlan('Sluten')
    await book(story, 'm1', '2026-03-09T09:00:00.000Z')
    const seenBy = async (seat: typeof assessors) =>
      (await listMeetings(actorOf(seat), '2026-03-03T12:00:00.000Z')).days
        .flatMap(({ rows }) => rows)
        .some(({ personId }) => personId === story.personId)
    expect(await seenBy(otherWard)).toBe(false)
    expect(await seenBy(assessors)).toBe(true)
    await story.tell(healthCentre, 'consent.withdrawn', {})
    expect(await seenBy(assessors)).toBe(false)
    expect(await readMeeting(actorOf(assessors), story.personId, 'm1', story.now())).toBeNull()
    expect(await readMeetingCalendar(actorOf(assessors), story.personId, 'm1')).toBeNull()
  })
})

describe('one meeting', () => {
  test('shows the plan it works on, who is called, and what the person has said', async () => {
    const story = await beginPlan('Möt')
    await book(story, 'm1', '2026-03-09T09:00:00.000Z', 'video')
    await story.tell(healthCentre, 'participation.recorded', { stage: 'prepare', how: 'self' })
    await story.tell(healthCentre, 'participation.recorded', {
      stage: 'invite',
      how: 'remote',
      hindrance: 'Hör dåligt',
    })
    const view = await readMeeting(actorOf(assessors), story.personId, 'm1', story.now())
    expect(view?.meeting).toMatchObject({ id: 'm1', mode: 'video', isPast: false })
    expect(view?.plan.parties.map(({ unitName, isPrincipal, answer }) => [unitName, isPrincipal, answer])).toEqual([
      [assessors.unitName, true, null],
      [municipalNurses.unitName, true, null],
    ])
    expect(view?.side).toMatchObject([{ stage: 'invite', how: 'remote', hindrance: 'Hör dåligt' }])
    expect(view?.plan.missing).toContain('leadPrincipal')
    expect(await readMeeting(actorOf(assessors), story.personId, 'm9', story.now())).toBeNull()
  })

  test('counts each move in its calendar entry', async () => {
    const story = await beginPlan('Flytt')
    await book(story, 'm1', '2026-03-09T09:00:00.000Z')
    await story.tell(healthCentre, 'meeting.moved', { id: 'm1', at: '2026-03-10T09:00:00.000Z' })
    await story.tell(healthCentre, 'meeting.moved', { id: 'm1', at: '2026-03-11T09:00:00.000Z', mode: 'phone' })
    expect(await readMeetingCalendar(actorOf(healthCentre), story.personId, 'm1')).toMatchObject({
      changes: 2,
      mode: 'phone',
      at: '2026-03-11T09:00:00.000Z',
      processId: story.processId,
    })
    expect(namesOn(await listMeetings(actorOf(healthCentre), story.now()), '2026-03-11')).toContain('Anna Flytt')
  })
})

describe('a meeting in the calendar of the person’s own side', () => {
  const guestOf = async (story: SipStory, items: GrantItem[]): Promise<Guest> => {
    const { personId } = story
    const identity = await makeGuest(owner, healthCentre, { personId, items })
    return { ...identity, party: 'relative', name: 'Karin Ek', personId, items }
  }

  test('is for a relative who may see the plan, and for no other', async () => {
    const story = await beginPlan('Anhörig')
    await book(story, 'm1', '2026-03-09T09:00:00.000Z')
    const karin = await guestOf(story, ['date', 'plan'])
    expect(await readOwnMeeting(karin, 'm1')).toMatchObject({ id: 'm1', processId: story.processId, changes: 0 })
    expect(await readOwnMeeting(karin, 'm2')).toBeNull()
    expect(await readOwnMeeting(await guestOf(story, ['date', 'contacts']), 'm1')).toBeNull()
    const other = await beginPlan('Annan')
    await book(other, 'm7', '2026-03-09T09:00:00.000Z')
    expect(await readOwnMeeting(karin, 'm7')).toBeNull()
    expect(await readOwnMeeting({ ...karin, personId: other.personId }, 'm7')).toBeNull()
    const looks = await owner.select().from(accessLog).where(eq(accessLog.grantId, karin.grantId))
    expect(looks.map(({ processId, action }) => [processId, action])).toEqual([[story.processId, 'guest']])
    await story.tell(healthCentre, 'sip.closed', { reason: 'deceased' })
    expect(await readOwnMeeting(karin, 'm1')).toBeNull()
  })
})

describe('a room for a video meeting', () => {
  const before = process.env.VIDEO_BASE_URL
  afterEach(() => {
    if (before === undefined) delete process.env.VIDEO_BASE_URL
    else process.env.VIDEO_BASE_URL = before
  })

  test('lies under the region’s own address and cannot be guessed', () => {
    const rooms = Array.from({ length: 50 }, () => videoRoom('https://video.example/moten'))
    for (const room of rooms) expect(room).toMatch(/^https:\/\/video\.example\/moten\/[0-9a-f]{40}$/)
    expect(new Set(rooms).size).toBe(50)
    expect(videoRoom('https://video.example')).toMatch(/^https:\/\/video\.example\/[0-9a-f]{40}$/)
  })

  test.each([
    'http://video.example',
    'https://video.example/?rum=1',
    'https://a:b@video.example',
    'video',
    `https://${'x'.repeat(200)}.se`,
  ])('is refused at the start under %s', (address) => {
    process.env.VIDEO_BASE_URL = address
    expect(videoBase).toThrow(/VIDEO_BASE_URL/)
  })

  test('is not made where the region has no address for it', () => {
    delete process.env.VIDEO_BASE_URL
    expect(videoBase()).toBeNull()
    process.env.VIDEO_BASE_URL = 'https://video.example/moten'
    expect(videoBase()).toBe('https://video.example/moten')
  })
})
