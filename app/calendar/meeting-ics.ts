import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import { calendarUid, type MeetingCalendar, meetingMinutes } from '#app/domain/meeting-calendar.ts'
import type { Instant } from '#app/domain/view-parts.ts'
import type { Locale } from '#app/text/locale.ts'
import { words } from '#app/text/words.server.ts'

type Setting = { locale: Locale; host: string; now: Instant }

const minuteMs = 60_000

/**
 * The meeting as a calendar entry (RFC 5545) that a calendar takes in, moves or strikes out. It says nothing about
 * whose meeting it is or why: calendars are shared, synchronised and read over shoulders.
 */
export function meetingIcs(meeting: MeetingCalendar, { locale, host, now }: Setting): string {
  const t = words[locale].translator('meetings.calendar')
  const { at, mode, link, status, changes } = meeting
  const isCancelled = status === 'cancelled'
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const video = mode === 'video' ? link : null
  const calendar = ical({ prodId: { company: 'Hemvägen', product: 'Hemvägen' }, method })
  calendar.createEvent({
    id: calendarUid(meeting),
    sequence: changes,
    stamp: now,
    start: new Date(at),
    end: new Date(Date.parse(at) + meetingMinutes * minuteMs),
    summary: t('title'),
    location: t(`place.${mode}`),
    description: video ? t('descriptionVideo', { link: video }) : t('description'),
    ...(video && { url: video }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    organizer: { name: 'Hemvägen', email: `moten@${host}` },
  })
  return calendar.toString()
}

/** The entry as a file that a browser hands to the calendar. */
export const icsResponse = (text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mote.ics"',
      'Cache-Control': 'no-store',
    },
  })

/** The name of this site, for the organiser's address: as people know it, else as the request came. */
export const hostOf = (request: Request): string => new URL(process.env.PUBLIC_URL ?? request.url).hostname
