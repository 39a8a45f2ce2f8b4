import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/actor.server.ts'
import { localeOfRequest } from '#app/auth/locale.server.ts'
import { hostOf, icsResponse, meetingIcs } from '#app/calendar/meeting-ics.ts'
import { readMeetingCalendar } from '#app/domain/read-meeting.server.ts'

/** The meeting for the reader's own calendar. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const meeting = await readMeetingCalendar(actor, params.id ?? '', params.meeting ?? '')
  if (!meeting) throw new Response(null, { status: 404 })
  const locale = await localeOfRequest(request, context)
  return icsResponse(meetingIcs(meeting, { locale, host: hostOf(request), now: context.now }))
}
