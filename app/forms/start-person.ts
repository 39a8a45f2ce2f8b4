import * as z from 'zod'
import type { Municipality } from '#app/domain/list-municipalities.server.ts'
import type { Instant, Protection, UnitChoice } from '#app/domain/views.ts'
import { localDate } from '#machines/calendar.ts'
import type { Errors, Field, FieldView, Values } from './field.ts'
import { type OptionWord, options } from './options.ts'
import { parseAnswers } from './parse-answers.ts'

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
export type Known = { municipalityCode: string; protection: Protection } | null
export type Asking = { known: Known; birthDate: string | null }

/** The questions about someone new; none about someone known. */
const personFields = ({ known, birthDate: born }: Asking): readonly Field[] =>
  known ? [] : [...person, ...(born ? [] : [birthDate])]

/** What there is to choose among. */
export type Choosable = { municipalities: readonly Municipality[]; units: readonly UnitChoice[] }

/** The questions of a start, ready to be drawn: about the person when new, then about what is started. */
export const describeStartFields = (
  asking: Asking,
  about: readonly Field[],
  { municipalities, units }: Choosable,
): FieldView[] =>
  [...personFields(asking), ...about].flatMap((field): FieldView[] => {
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
      case 'unit':
        return [{ ...shown, kind: 'unit', units }]
      case 'text':
      case 'phone':
      case 'date':
      case 'long':
      case 'check':
        return [{ ...shown, kind: field.kind }]
      default:
        return []
    }
  })

/** The likely answers about someone new, to be confirmed. */
export const personAnswers: Values = { language: 'sv', protection: 'none' }

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
})

export type StartedPerson = z.output<typeof answered>

/** What a start was posted with. */
type Parsed =
  | { ok: true; person: StartedPerson; answers: Readonly<Record<string, unknown>>; key: string }
  | { ok: false; errors: Errors }

/** The facts of a new person and the other answers as they stand, or what to correct. */
export function parseStartFields(asking: Asking, about: readonly Field[], form: FormData, now: Instant): Parsed {
  const parsed = parseAnswers([...personFields(asking), ...about], form, now)
  if (!parsed.ok) return parsed
  const key = z.uuid().safeParse(form.get('key'))
  const read = answered.safeParse(parsed.answers)
  if (!key.success || !read.success) return { ok: false, errors: { form: 'outdated' } }

  const born = asking.birthDate ?? read.data.birthDate
  if (born > localDate(now)) return { ok: false, errors: { birthDate: 'future' } }
  return { ok: true, person: { ...read.data, birthDate: born }, answers: parsed.answers, key: key.data }
}
