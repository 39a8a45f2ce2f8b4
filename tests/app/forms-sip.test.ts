import { afterEach, describe, expect, test, vi } from 'vitest'
import { errorCodes } from '#app/forms/field.ts'
import { readValues } from '#app/forms/parse-answers.ts'
import { malformedAnswers, parseStep } from '#app/forms/parse-step.ts'
import { completeSip } from '#tests/factories/sip-step-posts.ts'
import { now, type Post, post } from '#tests/factories/step-posts.ts'

const errorsOf = (parsed: ReturnType<typeof parseStep>) => (parsed.ok ? {} : parsed.errors)

describe('an action', () => {
  const add = (answers: Post) => {
    const { 'owner.kind': _, 'owner.municipality': __, who: ___, ...rest } = completeSip['action.added'].answers
    return parseStep('action.added', post({ ...rest, ...answers }), now)
  }

  test('without an owner is not taken, and what is missing is named', () => {
    expect(errorsOf(add({}))).toEqual({ owner: 'choose', who: 'write' })
    expect(errorsOf(add({ 'owner.kind': 'municipality', who: 'Lena Berg' }))).toEqual({
      'owner.municipality': 'choose',
    })
    expect(errorsOf(add({ 'owner.kind': 'municipality', 'owner.municipality': 'socialServices:a' }))).toEqual({
      who: 'write',
    })
    expect(errorsOf(add({ 'owner.kind': 'relative' }))).toEqual({ who: 'write' })
  })

  test('has one owner: the unit of the chosen principal, or somebody else and no unit', () => {
    const both = { 'owner.region': 'outpatient:hc', 'owner.municipality': 'socialServices:east', who: 'Maria Ek' }
    expect(add({ ...both, 'owner.kind': 'region' })).toMatchObject({ data: { principal: 'region', unit: 'hc' } })
    const others = add({ ...both, 'owner.kind': 'volunteer' })
    expect(others.ok && others.data).toMatchObject({ other: 'volunteer', who: 'Maria Ek' })
    expect(others.ok && others.data).not.toHaveProperty('unit')
    expect(errorsOf(add({ ...both, 'owner.kind': 'provider' }))).toEqual({ owner: 'choose' })
  })

  test('added twice at once is two actions, each with an id of its own', () => {
    const ids = [1, 2].map(() => {
      const parsed = parseStep('action.added', post(completeSip['action.added'].answers), now)
      return parsed.ok && (parsed.data as { id: string }).id
    })
    expect(new Set(ids).size).toBe(2)
  })

  test('at a unit that the consent does not cover is an error of that question', () => {
    const refused = { code: 'MALFORMED', details: ['unit'] }
    expect(malformedAnswers('action.added', refused)).toEqual({ owner: 'outsideConsent' })
    expect(malformedAnswers('party.invited', refused)).toEqual({ units: 'outsideConsent' })
    expect(malformedAnswers('lead.appointed', refused)).toEqual({ owner: 'outsideConsent' })
    expect(malformedAnswers('consent.given', { code: 'MALFORMED', details: ['scope.units'] })).toEqual({
      units: 'choose',
    })
  })
})

describe('several units', () => {
  test('are invited by one form, each with an event of its own', () => {
    const units = ['socialServices:east', 'municipalHealth:home', 'provider:daily']
    const parsed = parseStep('party.invited', post({ units, 'answerBy.choice': 'none' }), now)
    expect(parsed).toMatchObject({
      ok: true,
      data: { unit: 'east', party: 'socialServices' },
      also: [
        { unit: 'home', party: 'municipalHealth' },
        { unit: 'daily', party: 'provider' },
      ],
    })
  })
})

describe('a written answer to an invitation', () => {
  test('has a text; taking part needs none', () => {
    expect(errorsOf(parseStep('party.answered', post({ answer: 'sendsText', text: ' ' }), now))).toEqual({
      text: 'write',
    })
    expect(parseStep('party.answered', post({ answer: 'takesPart' }), now)).toMatchObject({ ok: true })
  })
})

describe('for someone who cannot consent', () => {
  const judge = (kind: string, party: 'socialServices' | 'municipalHealth') =>
    parseStep('consent.notPossible', post({ assessment: 'Förstår inte', 'legalBasis.kind': kind }), now, party)

  test('health care may rest on OSL 25:13, social services may not', () => {
    expect(judge('OSL_25_13', 'municipalHealth').ok).toBe(true)
    expect(errorsOf(judge('OSL_25_13', 'socialServices'))).toEqual({ legalBasis: 'choose' })
    expect(judge('OSL_26_9', 'socialServices').ok).toBe(true)
    expect(errorsOf(judge('CONSENT', 'municipalHealth'))).toEqual({ legalBasis: 'choose' })
  })
})

describe('a video meeting', () => {
  const book = (link: string) =>
    parseStep('meeting.scheduled', post({ 'at.choice': '2026-11-27T09:00:00.000Z', mode: 'video', link }), now)

  afterEach(() => vi.unstubAllEnvs())

  test('needs a link that is a web address', () => {
    vi.stubEnv('VIDEO_BASE_URL', '')
    expect(errorsOf(book(''))).toEqual({ link: 'write' })
    expect(errorsOf(book('javascript:alert(1)'))).toEqual({ link: 'link' })
    expect(errorsOf(book('rummet'))).toEqual({ link: 'link' })
  })

  test('gets a room of its own that nobody can guess, where the region has a place for rooms', () => {
    vi.stubEnv('VIDEO_BASE_URL', 'https://video.example/sip')
    const links = [book(''), book('')].map((parsed) => parsed.ok && (parsed.data as { link: string }).link)
    expect(links[0]).toMatch(/^https:\/\/video\.example\/sip\/[0-9a-f]{40}$/)
    expect(links[0]).not.toBe(links[1])
  })
})

describe('a follow-up', () => {
  test('says something, of a goal or as a whole', () => {
    const empty = { 'goals[0].goal': 'g1', 'goals[0].personSays': '', personSays: '' }
    expect(errorsOf(parseStep('followUp.held', post(empty), now))).toEqual({ personSays: 'write' })
    expect(parseStep('followUp.held', post({ ...empty, 'goals[0].result': 'reached' }), now)).toMatchObject({
      data: { goals: [{ goal: 'g1', result: 'reached' }] },
    })
  })

  test('names the goal whose answer cannot be taken', () => {
    const wrong = { 'goals[0].goal': 'g1', 'goals[0].result': 'great', personSays: 'x' }
    expect(errorsOf(parseStep('followUp.held', post(wrong), now))).toEqual({ 'goals[0].result': 'choose' })
    const long = { 'goals[0].goal': 'g1', 'goals[0].personSays': 'å'.repeat(4001) }
    expect(errorsOf(parseStep('followUp.held', post(long), now))).toEqual({ 'goals[0].personSays': 'tooLong' })
  })
})

describe('what people write in a plan', () => {
  const tell = (text: string) => parseStep('whatMatters.recorded', post({ text, told: 'self' }), now)

  test.each([
    '<script>alert(1)</script>',
    'Katten 🐈‍⬛ och 👩🏽‍⚕️',
    'أريد العودة إلى البيت',
    'Łukasz Škvorecký-Ñandú',
    'a\nb',
  ])('is kept as written: %s', (text) => expect(tell(text)).toMatchObject({ data: { text } }))

  test('is refused by name when it is too long, and nothing typed is lost', () => {
    const text = 'ö'.repeat(4001)
    expect(errorsOf(tell(text))).toEqual({ text: 'tooLong' })
    expect(readValues(post({ text, told: 'self' }))).toEqual({ text, told: 'self' })
  })

  test('is a name of at most 200 characters where a name is asked for', () => {
    const choose = (invite: string) => parseStep('participants.chosen', post({ invite }), now)
    expect(errorsOf(choose(`Karin\n${'a'.repeat(201)}`))).toEqual({ invite: 'tooLong' })
    expect(choose('  Karin   Ek \n\n Nils')).toMatchObject({ data: { invite: ['Karin Ek', 'Nils'], keepOut: [] } })
  })
})

describe('a form of the plan that is old or tampered with', () => {
  test('answers with codes that have words', () => {
    const attempts: Post[] = [
      { units: 'x', form: 'no' },
      { id: 'a'.repeat(300), text: '' },
      { 'goals[0].goal': 'a'.repeat(300), 'goals[0].result': 'reached' },
      { lifeArea: '12', text: 'x' },
    ]
    const found = attempts.flatMap((answers) =>
      (['consent.given', 'action.changed', 'followUp.held', 'need.added'] as const).flatMap((type) =>
        Object.values(errorsOf(parseStep(type, post(answers), now))),
      ),
    )
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((code) => !errorCodes.includes(code))).toEqual([])
  })
})
