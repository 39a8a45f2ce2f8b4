import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireGuest } from '#app/auth/guest.server.ts'
import { localeOfRequest } from '#app/auth/locale.server.ts'
import { hostOf, icsResponse, meetingIcs } from '#app/calendar/meeting-ics.ts'
import { readOwnMeeting } from '#app/domain/read-own-meeting.server.ts'

/** The meeting for the person's or a relative's own calendar. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const guest = await requireGuest(request, context)
  const meeting = await readOwnMeeting(guest, params.meeting ?? '')
  if (!meeting) throw new Response(null, { status: 404 })
  const locale = await localeOfRequest(request, context)
  return icsResponse(meetingIcs(meeting, { locale, host: hostOf(request), now: context.now }))
}
