import { describe, expect, test } from 'vitest'
import { hostOf, icsResponse, meetingIcs } from '#app/calendar/meeting-ics.ts'
import type { MeetingCalendar } from '#app/domain/meeting-calendar.ts'

const link = 'https://video.example/3f2a9c'
const meeting: MeetingCalendar = {
  processId: '6d0f6a52-9f7d-4c1f-8f0e-2d1f4b7c9a10',
  id: 'm1',
  at: '2026-11-26T10:00:00+01:00',
  mode: 'video',
  link,
  status: 'booked',
  attended: ['Anna Ek'],
  changes: 0,
}
const setting = { locale: 'sv', host: 'hemvagen.example', now: '2026-11-20T08:00:00.000Z' } as const
const write = (change: Partial<MeetingCalendar> = {}) => meetingIcs({ ...meeting, ...change }, setting)

/** The entry's lines by name, unfolded (RFC 5545, 3.1) and unescaped. */
function read(text: string): Record<string, string> {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  return Object.fromEntries(
    lines
      .filter((line) => line.includes(':'))
      .map((line) => {
        const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? []
        return [name, value.replace(/\\([,;\\])/g, '$1').replace(/\\n/g, '\n')]
      }),
  )
}

describe('a meeting as a calendar entry', () => {
  test('is an invitation to an hour, at the moment it begins wherever the reader is', () => {
    expect(read(write())).toMatchObject({
      METHOD: 'REQUEST',
      DTSTART: '20261126T090000Z',
      DTEND: '20261126T100000Z',
      DTSTAMP: '20261120T080000Z',
      STATUS: 'CONFIRMED',
      SEQUENCE: '0',
      CLASS: 'PRIVATE',
    })
  })

  test('ends its lines as the standard says, and folds none past 75 octets', () => {
    const text = write()
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('says nothing about whose meeting it is or about health', () => {
    const { SUMMARY, LOCATION, DESCRIPTION, UID } = read(write())
    expect(SUMMARY).toBe('Möte om samordning')
    expect(LOCATION).toBe('Video')
    expect(DESCRIPTION).toContain(link)
    expect(write()).not.toMatch(/Anna|Ek\b|vård|sjuk|SIP/i)
    expect(UID).not.toContain(meeting.processId.slice(0, 8))
  })

  test.each([
    ['home', 'I hemmet'],
    ['ward', 'På avdelningen'],
    ['phone', 'Telefon'],
  ] as const)('held as %s it has no link, whatever link is left', (mode, place) => {
    const text = write({ mode })
    expect(read(text).LOCATION).toBe(place)
    expect(text).not.toContain('video.example')
  })

  test('keeps its identity when it is moved, with a higher number, and so replaces the entry before', () => {
    const moved = read(write({ at: '2026-11-27T13:30:00+01:00', changes: 1 }))
    expect(moved.UID).toBe(read(write()).UID)
    expect(moved).toMatchObject({ SEQUENCE: '1', DTSTART: '20261127T123000Z' })
    expect(read(write({ id: 'm2' })).UID).not.toBe(moved.UID)
  })

  test('strikes itself out when it is called off', () => {
    expect(read(write({ status: 'cancelled', changes: 2 }))).toMatchObject({
      METHOD: 'CANCEL',
      STATUS: 'CANCELLED',
      SEQUENCE: '2',
      UID: read(write()).UID,
    })
  })

  test('is a file for the calendar that nobody keeps on the way', () => {
    const { headers } = icsResponse(write())
    expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Content-Disposition')).toContain('attachment')
  })

  test('names the site as people know it', () => {
    expect(hostOf(new Request('http://10.0.0.7:3000/moten'))).toBe('10.0.0.7')
  })
})
