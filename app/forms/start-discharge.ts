import { z } from 'zod'
import type { Municipality } from '#app/domain/list-municipalities.server.ts'
import type { Instant, Protection } from '#app/domain/views.ts'
import { localDate } from '#machines/calendar.ts'
import type { Errors, Field, FieldView, Values } from './field.ts'
import { type OptionWord, options } from './options.ts'
import { parseAnswers } from './parse-answers.ts'

const admission = [
  { kind: 'radios', name: 'careForm', label: 'careForm', group: 'careForm' },
  { kind: 'moment', name: 'admittedAt', label: 'admittedAt', choices: ['now'] },
] as const satisfies readonly Field[]

const person = [
  { kind: 'text', name: 'givenName', label: 'givenName' },
  { kind: 'text', name: 'familyName', label: 'familyName' },
  { kind: 'municipality', name: 'municipalityCode', label: 'municipality' },
  { kind: 'text', name: 'address', label: 'address', optional: true },
  { kind: 'phone', name: 'phone', label: 'personPhone', optional: true },
  { kind: 'language', name: 'language', label: 'language' },
  { kind: 'text', name: 'interpreter', label: 'interpreter', optional: true },
  { kind: 'radios', name: 'protection', label: 'protection', group: 'protection' },
] as const satisfies readonly Field[]

const birthDate = { kind: 'date', name: 'birthDate', label: 'birthDate' } as const satisfies Field

/** What is known before anything is asked: of the person in the store, and of the birth by the number. */
type Known = { municipalityCode: string; protection: Protection } | null
type Asking = { known: Known; birthDate: string | null }

/** The questions: only about the stay for someone known, about the person too for someone new. */
const fieldsFor = ({ known, birthDate: born }: Asking): readonly Field[] =>
  known ? admission : [...person, ...(born ? [] : [birthDate]), ...admission]

/** The questions ready to be drawn. */
export const describeStart = (asking: Asking, municipalities: readonly Municipality[]): FieldView[] =>
  fieldsFor(asking).flatMap((field): FieldView[] => {
    const { name, label, optional = false } = field
    const shown = { name, label, optional }
    switch (field.kind) {
      case 'radios':
        return [
          {
            ...shown,
            kind: 'radios',
            options: options[field.group].map((one) => `${field.group}.${one}` as OptionWord),
          },
        ]
      case 'moment':
        return [{ ...shown, kind: 'moment', choices: ['now'] }]
      case 'municipality':
        return [{ ...shown, kind: 'municipality', choices: municipalities }]
      case 'language':
        return [{ ...shown, kind: 'language', languages: options.language }]
      case 'text':
      case 'phone':
      case 'date':
        return [{ ...shown, kind: field.kind }]
      default:
        return []
    }
  })

/** The likely answers, to be confirmed. */
export const startAnswers: Values = {
  'admittedAt.choice': 'now',
  careForm: 'somatic',
  language: 'sv',
  protection: 'none',
}

const answered = z.object({
  givenName: z.string().default(''),
  familyName: z.string().default(''),
  birthDate: z.string().default(''),
  municipalityCode: z.string().default(''),
  address: z.string().default(''),
  phone: z.string().nullable().default(null),
  language: z.string().default('sv'),
  interpreter: z.string().nullable().default(null),
  protection: z.enum(options.protection).default('none'),
  careForm: z.enum(options.careForm),
  admittedAt: z.string(),
})

type Person = Omit<z.output<typeof answered>, 'careForm' | 'admittedAt'>
type Admission = { admittedAt: Instant; careForm: string; registeredMunicipality: string; protection: Protection }

/** The facts of a new person and the data of `admission.registered`, or what to correct. */
export function parseStart(
  asking: Asking,
  form: FormData,
  now: Instant,
): { ok: true; person: Person; admission: Admission; key: string } | { ok: false; errors: Errors } {
  const parsed = parseAnswers(fieldsFor(asking), form, now)
  if (!parsed.ok) return parsed
  const key = z.uuid().safeParse(form.get('key'))
  const read = answered.safeParse(parsed.answers)
  if (!key.success || !read.success) return { ok: false, errors: { form: 'outdated' } }

  const { careForm, admittedAt, ...facts } = read.data
  const born = asking.birthDate ?? facts.birthDate
  if (born > localDate(now)) return { ok: false, errors: { birthDate: 'future' } }
  const { municipalityCode, protection } = asking.known ?? facts
  const admission = { admittedAt, careForm, registeredMunicipality: municipalityCode, protection }
  return { ok: true, person: { ...facts, birthDate: born }, admission, key: key.data }
}
