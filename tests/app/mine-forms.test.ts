import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { looksByDay } from '#app/domain/mine-looks.ts'
import { parseMine, parseProposal } from '#app/forms/mine/parse-mine.ts'

const envelope = { process: randomUUID(), version: '3', key: randomUUID() }

function form(fields: Record<string, string>): FormData {
  const posted = new FormData()
  for (const [name, value] of Object.entries({ ...envelope, ...fields })) posted.set(name, value)
  return posted
}

test('a question becomes an event with an id of its own, its text cleaned', () => {
  const parsed = parseMine('ask', form({ ask: '  När kommer\r\nhon hem?  ' }), 'relative')
  expect(parsed).toMatchObject({
    ok: true,
    type: 'question.asked',
    data: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), text: 'När kommer\nhon hem?' },
    processId: envelope.process,
    seenVersion: 3,
    key: envelope.key,
  })
})

test('words from the right are kept, and cannot turn the words around them', () => {
  const asked = (ask: string) => parseMine('ask', form({ ask }), 'relative')
  expect(asked('مرحبا שלום 👩‍👩‍👧')).toMatchObject({ data: { text: 'مرحبا שלום 👩‍👩‍👧' } })
  expect(asked('\u202eabc\u2066')).toMatchObject({ data: { text: 'abc' } })
})

test.each([
  ['nothing is written', { ask: '   ' }, 'empty'],
  ['too much is written', { ask: 'a'.repeat(4001) }, 'tooLong'],
])('when %s the form says so', (_, fields, error) => {
  expect(parseMine('ask', form(fields), 'person')).toEqual({ ok: false, errors: { ask: error } })
})

test('who tells is remembered: the person, or a relative', () => {
  const toldBy = (reader: 'person' | 'relative') => parseMine('matters', form({ matters: 'Katten' }), reader)
  expect(toldBy('person')).toMatchObject({ data: { text: 'Katten', told: 'self' } })
  expect(toldBy('relative')).toMatchObject({ data: { text: 'Katten', told: 'relative' } })
})

test('four taps are four degrees, and a row without a tap is asked for', () => {
  const taps = { knewDate: '4', knewWhom: '0', tookPart: '2', feltSafe: '3' }
  expect(parseMine('experience', form(taps), 'person')).toMatchObject({
    type: 'experience.reported',
    data: { knewDate: 4, knewWhom: 0, tookPart: 2, feltSafe: 3 },
  })
  expect(parseMine('experience', form({ ...taps, knewWhom: '7', tookPart: '' }), 'person')).toEqual({
    ok: false,
    errors: { knewWhom: 'choose', tookPart: 'choose' },
  })
})

test('who cannot come says why, and what makes it easier goes with a yes', () => {
  const answered = (meeting: string) =>
    parseMine('meeting', form({ meeting, meetingNote: 'Helst på kvällen' }), 'relative')
  expect(answered('couldNot')).toMatchObject({
    data: { stage: 'meet', how: 'couldNot', hindrance: 'Helst på kvällen' },
  })
  expect(answered('withSupport')).toMatchObject({ data: { how: 'withSupport', adaptation: 'Helst på kvällen' } })
  expect(answered('bedside')).toEqual({ ok: false, errors: { meeting: 'choose' } })
})

test('a form without its envelope is an old page, not an event', () => {
  expect(parseMine('ask', form({ ask: 'Hej', process: 'x' }), 'person')).toEqual({
    ok: false,
    errors: { form: 'outdated' },
  })
  expect(parseProposal(form({ propose: 'Hjälp', key: '1' }))).toEqual({ ok: false, errors: { form: 'outdated' } })
})

test('who looked twenty times in a day stands there once, with the last time', () => {
  const look = { name: 'Maria Björk', unitName: 'Vårdcentralen', action: 'read' }
  const looks = ['2026-03-02T10:00:00Z', '2026-03-02T09:00:00Z', '2026-03-01T09:00:00Z'].map((at) => ({ ...look, at }))
  expect(looksByDay(looks)).toEqual([
    { ...look, at: '2026-03-02T10:00:00Z', times: 2 },
    { ...look, at: '2026-03-01T09:00:00Z', times: 1 },
  ])
})
