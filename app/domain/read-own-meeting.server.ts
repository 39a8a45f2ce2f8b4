import { and, desc, eq, isNull } from 'drizzle-orm'
import { asGuest, asSystem } from '#db/client.server.ts'
import { accessLog, people, shared } from '#db/schema/index.ts'
import type { MeetingCalendar } from './meeting-calendar.ts'
import type { Guest, Shared } from './mine-views.ts'

/**
 * What a calendar entry says of a meeting, as the person's own side may see it: the plan must be among what the grant
 * covers. Null for any other meeting, as for none, and once the person has died. Logged as a look.
 */
export async function readOwnMeeting(guest: Guest, meetingId: string): Promise<MeetingCalendar | null> {
  const meeting = await findMeeting(guest, meetingId)
  if (meeting) await logLook(guest, meeting)
  return meeting
}

const findMeeting = (guest: Guest, meetingId: string): Promise<MeetingCalendar | null> =>
  asGuest(guest, async (tx) => {
    const rows = await tx
      .select({ processId: shared.processId, body: shared.body })
      .from(shared)
      .innerJoin(people, and(eq(people.id, shared.personId), isNull(people.deceasedOn)))
      .where(and(eq(shared.personId, guest.personId), eq(shared.kind, 'sip'), eq(shared.item, 'plan')))
      .orderBy(desc(shared.updatedAt))
    const found = rows.flatMap(({ processId, body }) =>
      (body as Shared['plan']).meetings.filter(({ id }) => id === meetingId).map((one) => ({ ...one, processId })),
    )
    return found[0] ?? null
  })

/** Not as a visit to the page: what is new there stays new. */
async function logLook({ userId, grantId, personId }: Guest, { processId }: MeetingCalendar): Promise<void> {
  const look = { userId, grantId, personId, processId, action: 'guest' } as const
  await asSystem((tx) => tx.insert(accessLog).values(look))
}
