import { describe, expect, test } from 'vitest'
import { errorCodes } from '#app/forms/field.ts'
import { readValues } from '#app/forms/parse-answers.ts'
import { parseStep } from '#app/forms/parse-step.ts'
import type { FormEventType } from '#app/forms/step-form.ts'
import { isFormEvent, stepForms } from '#app/forms/step-forms.ts'
import { schemas as dischargeSchemas } from '#machines/discharge/events.ts'
import { schemas as sipSchemas } from '#machines/sip/events.ts'
import { completeSip } from '#tests/factories/sip-step-posts.ts'
import { complete as completeDischarge, envelope, now, type Post, post, ward } from '#tests/factories/step-posts.ts'

const schemas = { ...dischargeSchemas, ...sipSchemas }
const complete = { ...completeDischarge, ...completeSip }
const types = Object.keys(stepForms) as FormEventType[]

describe('every event that a person sends', () => {
  test('has a form, and only those', () => {
    const others = ['admission.registered', 'event.undone', 'deadline.passed']
    others.push('sip.proposed', 'question.asked', 'experience.reported')
    expect(
      Object.keys(schemas)
        .filter((type) => !others.includes(type))
        .sort(),
    ).toEqual([...types].sort())
    expect(isFormEvent('event.undone')).toBe(false)
    expect(isFormEvent('toString')).toBe(false)
  })

  test.each(types)('%s becomes data that the machine takes', (type) => {
    const { answers, data } = complete[type]
    const parsed = parseStep(type, post(answers), now, 'outpatient')
    expect(parsed).toEqual({
      ok: true,
      data,
      processId: envelope.process,
      seenVersion: 7,
      key: envelope.key,
    })
    expect(schemas[type].safeParse(parsed.ok && parsed.data).success).toBe(true)
  })

  test.each(types)('%s names every answer that is missing', (type) => {
    const required = stepForms[type].fields.filter(
      ({ kind, optional, when }) => kind !== 'constant' && !optional && !when,
    )
    const parsed = parseStep(type, post({}), now)
    const together = type === 'followUp.held' ? ['personSays'] : []
    const names = [...required.map(({ name }) => name), ...together].sort()
    expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual(names)
  })

  test.each(types)('%s ignores what it does not ask', (type) => {
    const extra = {
      admin: 'yes',
      'called[999999999].unit': 'x',
      '__proto__.polluted': 'yes',
      'legalBasis.consent': 'x',
    }
    const parsed = parseStep(type, post({ ...complete[type].answers, ...extra }), now, 'outpatient')
    expect(parsed.ok && parsed.data).toEqual(complete[type].data)
  })

  test.each(types)('%s loses nothing that was typed when it comes back', (type) => {
    const { answers } = complete[type]
    expect(readValues(post(answers))).toEqual(answers)
  })
})

describe('what people write', () => {
  const told = (answers: Post) => parseStep('ready.withdrawn', post(answers), now)

  test('survives as written, markup and signs included', () => {
    const text = '<b>Ont</b> i höften 😀 & "feber" ≥ 39° – é'
    expect(told({ reason: text })).toMatchObject({ data: { reason: text } })
  })

  test('keeps its lines, and loses control characters and the blanks around it', () => {
    expect(told({ reason: '  Rad 1\r\nRad\u0000 2\u0007  ' })).toMatchObject({ data: { reason: 'Rad 1\nRad 2' } })
  })

  test('is no answer when it is blank', () => {
    expect(told({ reason: ' \r\n ' })).toEqual({ ok: false, errors: { reason: 'write' } })
  })

  test('can be 4000 characters and no longer', () => {
    expect(told({ reason: 'å'.repeat(4000) }).ok).toBe(true)
    expect(told({ reason: 'å'.repeat(4001) })).toEqual({ ok: false, errors: { reason: 'tooLong' } })
  })

  test('is not a file', () => {
    const form = post({})
    form.append('reason', new File(['x'], 'x.txt'))
    expect(parseStep('ready.withdrawn', form, now)).toEqual({ ok: false, errors: { reason: 'write' } })
  })
})

describe('needs', () => {
  const assess = (needs: string | string[]) =>
    parseStep('need.assessed', post({ needs, 'assessedAt.choice': 'now' }), now)

  test('can be none, when that is said', () => {
    expect(assess('none')).toMatchObject({ data: { needs: [] } })
  })

  test('are not both some and none', () => {
    expect(assess(['none', 'outpatient'])).toEqual({ ok: false, errors: { needs: 'contradiction' } })
  })

  test('are of the parties that the law knows', () => {
    expect(assess(['outpatient', 'inpatient'])).toEqual({ ok: false, errors: { needs: 'choose' } })
  })
})

describe('time', () => {
  const discharge = (at: Post) => parseStep('discharge.carriedOut', post({ ...at, destination: 'home' }), now)
  const receive = (other: string) =>
    parseStep('planning.readyToReceive', post({ 'from.choice': 'other', 'from.other': other }), now)

  test('that has been is not ahead', () => {
    const ahead = { 'at.choice': 'other', 'at.day': '2026-11-19', 'at.time': '14:03' }
    expect(discharge(ahead)).toEqual({ ok: false, errors: { 'at.time': 'future' } })
  })

  test('of day is asked for when another time is chosen', () => {
    expect(discharge({ 'at.choice': 'other', 'at.day': '2026-11-31', 'at.time': '12:00' })).toEqual({
      ok: false,
      errors: { 'at.day': 'day' },
    })
    expect(discharge({ 'at.choice': 'other', 'at.day': '2026-11-19', 'at.time': '25:00' })).toEqual({
      ok: false,
      errors: { 'at.time': 'time' },
    })
  })

  test.each(['2026-11-23', '20261123', '261123', '2026.11.23', ' 2026-11-23 '])('is read from %s', (written) => {
    expect(receive(written)).toMatchObject({ data: { from: '2026-11-23' } })
  })

  test.each(['', '2026-02-30', '2026-13-01', '11/23/2026', 'fredag', '2026-00-10', '2026-11-00'])(
    'is not read from "%s"',
    (written) => {
      expect(receive(written)).toEqual({ ok: false, errors: { 'from.other': 'day' } })
    },
  )

  test('is that of Sweden on the day the clock changes', () => {
    const summer = { 'at.choice': 'other', 'at.day': '2026-10-25', 'at.time': '01:30' }
    const winter = { 'at.choice': 'other', 'at.day': '2026-10-25', 'at.time': '12:00' }
    expect(discharge(summer)).toMatchObject({ data: { at: '2026-10-24T23:30:00.000Z' } })
    expect(discharge(winter)).toMatchObject({ data: { at: '2026-10-25T11:00:00.000Z' } })
  })
})

describe('a SIP', () => {
  test('that is not made needs a reason, one that is made does not', () => {
    const decide = (answers: Post) => parseStep('sip.decided', post(answers), now)
    expect(decide({ decision: 'notApplicable' })).toEqual({ ok: false, errors: { reason: 'choose' } })
    expect(decide({ decision: 'required', reason: 'declined' })).toMatchObject({ data: { decision: 'required' } })
  })
})

describe('the legal basis', () => {
  test('of a harm assessment is described', () => {
    const { answers } = complete['ready.declared']
    expect(parseStep('ready.declared', post({ ...answers, 'legalBasis.note': '' }), now)).toEqual({
      ok: false,
      errors: { 'legalBasis.note': 'write' },
    })
  })
})

describe('units', () => {
  const send = (recipients: string[]) =>
    parseStep('admissionNotice.sent', post({ ...complete['admissionNotice.sent'].answers, recipients }), now)

  test('that get an admission notice are of the receiving parties', () => {
    expect(send([ward])).toEqual({ ok: false, errors: { recipients: 'choose' } })
    expect(send(['hc-birch'])).toEqual({ ok: false, errors: { recipients: 'choose' } })
  })
})

describe('a form that is old or tampered with', () => {
  test.each<Post>([{ version: '-1' }, { version: 'abc' }, { key: 'x' }, { process: '' }])(
    'asks to be sent again: %o',
    (wrong) => {
      expect(parseStep('case.closed', post({ confirmed: 'on', ...wrong }), now)).toEqual({
        ok: false,
        errors: { form: 'outdated' },
      })
    },
  )

  test('answers with codes that have words', () => {
    const form = post({ 'at.choice': 'now', at: 'x', destination: ['home', 'hospice'] })
    const parsed = parseStep('discharge.carriedOut', form, now)
    expect(parsed.ok ? [] : Object.values(parsed.errors).filter((code) => !errorCodes.includes(code))).toEqual([])
  })
})
