/** The parts of a meeting's agenda, in the order they are taken. */
export const agendaParts = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type AgendaPart = (typeof agendaParts)[number]

/** Where a meeting is. */
export const meetingPath = (personId: string, meetingId: string) =>
  `/p/${personId}/mote/${encodeURIComponent(meetingId)}`

/** Where one part of its agenda fills a big screen. */
export const bigScreenPath = (personId: string, meetingId: string, part: AgendaPart = 1) =>
  `${meetingPath(personId, meetingId)}/storbild?del=${part}`

/** Where the calendar entry of a meeting is. */
export const calendarPath = (personId: string, meetingId: string) => `${meetingPath(personId, meetingId)}/kalender.ics`

/** The part of the agenda that an address asks for; the first when it asks for none of them. */
export const readPart = (text: string | null): AgendaPart => agendaParts.find((part) => String(part) === text) ?? 1
