import { describe, expect, test } from 'vitest'
import { describeStart, parseStart, startAnswers } from '#app/forms/start-discharge.ts'

const now = '2026-11-19T13:02:00.000Z'
const key = '9b2c7a51-5f0e-4b5e-8f57-0d6f1c2b3a4d'
const stay = { key, careForm: 'somatic', 'admittedAt.choice': 'now' }
const tilda = {
  givenName: 'Tilda',
  familyName: ' Provsson ',
  'municipalityCode.choice': '0180',
  language: 'fi',
  interpreter: 'finska',
  protection: 'none',
}

const post = (answers: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(answers)) form.append(name, value)
  return form
}

describe('starting a discharge', () => {
  test('asks of someone known only what is about the stay', () => {
    const known = { municipalityCode: '0180', protection: 'secrecyMarked' } as const
    const asking = { known, birthDate: '1912-12-12' }
    expect(describeStart(asking, []).map(({ name }) => name)).toEqual(['careForm', 'admittedAt'])
    expect(parseStart(asking, post(stay), now)).toMatchObject({
      ok: true,
      key,
      admission: { admittedAt: now, careForm: 'somatic', registeredMunicipality: '0180', protection: 'secrecyMarked' },
    })
  })

  test('asks of someone new who it is', () => {
    expect(parseStart({ known: null, birthDate: '1912-12-12' }, post({ ...tilda, ...stay }), now)).toEqual({
      ok: true,
      key,
      person: {
        givenName: 'Tilda',
        familyName: 'Provsson',
        birthDate: '1912-12-12',
        municipalityCode: '0180',
        address: '',
        phone: null,
        language: 'fi',
        interpreter: 'finska',
        protection: 'none',
      },
      admission: { admittedAt: now, careForm: 'somatic', registeredMunicipality: '0180', protection: 'none' },
    })
  })

  test('names what is missing', () => {
    const parsed = parseStart({ known: null, birthDate: '1912-12-12' }, post({ key }), now)
    expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual(
      ['admittedAt', 'careForm', 'familyName', 'givenName', 'language', 'municipalityCode', 'protection'].sort(),
    )
  })

  test('asks when someone is born whose number does not say it, and takes no day ahead', () => {
    const asking = { known: null, birthDate: null }
    const born = (birthDate: string) => parseStart(asking, post({ ...tilda, ...stay, birthDate }), now)
    expect(born('1938-04-12')).toMatchObject({ ok: true, person: { birthDate: '1938-04-12' } })
    expect(born('2026-11-20')).toEqual({ ok: false, errors: { birthDate: 'future' } })
    expect(born('')).toEqual({ ok: false, errors: { birthDate: 'day' } })
  })

  test('takes a municipality of another region by its code', () => {
    const asking = { known: null, birthDate: '1912-12-12' }
    const live = (other: string) =>
      parseStart(
        asking,
        post({ ...tilda, ...stay, 'municipalityCode.choice': 'other', 'municipalityCode.other': other }),
        now,
      )
    expect(live('1283')).toMatchObject({ person: { municipalityCode: '1283' } })
    expect(live('Lund')).toEqual({ ok: false, errors: { 'municipalityCode.other': 'municipality' } })
  })

  test('takes no admission ahead of time', () => {
    const ahead = { ...stay, 'admittedAt.choice': 'other', 'admittedAt.day': '2026-11-20', 'admittedAt.time': '08:00' }
    const known = { municipalityCode: '0180', protection: 'none' } as const
    expect(parseStart({ known, birthDate: '1912-12-12' }, post(ahead), now)).toEqual({
      ok: false,
      errors: { 'admittedAt.time': 'future' },
    })
  })

  test('starts with the likely answers', () => {
    expect(startAnswers).toMatchObject({ careForm: 'somatic', 'admittedAt.choice': 'now' })
  })
})
