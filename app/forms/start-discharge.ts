import * as z from 'zod'
import type { Municipality } from '#app/domain/list-municipalities.server.ts'
import type { Instant, Protection } from '#app/domain/views.ts'
import type { Errors, Field, FieldView, Values } from './field.ts'
import { options } from './options.ts'
import {
  type Asking,
  describeStartFields,
  parseStartFields,
  personAnswers,
  type StartedPerson,
} from './start-person.ts'

const admission = [
  { kind: 'radios', name: 'careForm', label: 'careForm', group: 'careForm' },
  { kind: 'moment', name: 'admittedAt', label: 'admittedAt', choices: ['now'] },
] as const satisfies readonly Field[]

/** The questions ready to be drawn: only about the stay for someone known, about the person too for someone new. */
export const describeStart = (asking: Asking, municipalities: readonly Municipality[]): FieldView[] =>
  describeStartFields(asking, admission, { municipalities, units: [] })

/** The likely answers, to be confirmed. */
export const startAnswers: Values = { ...personAnswers, 'admittedAt.choice': 'now', careForm: 'somatic' }

const stay = z.object({ careForm: z.enum(options.careForm), admittedAt: z.string() })

type Admission = { admittedAt: Instant; careForm: string; registeredMunicipality: string; protection: Protection }

/** The facts of a new person and the data of `admission.registered`, or what to correct. */
export function parseStart(
  asking: Asking,
  form: FormData,
  now: Instant,
): { ok: true; person: StartedPerson; admission: Admission; key: string } | { ok: false; errors: Errors } {
  const parsed = parseStartFields(asking, admission, form, now)
  if (!parsed.ok) return parsed
  const { person, answers, key } = parsed
  const read = stay.safeParse(answers)
  if (!read.success) return { ok: false, errors: { form: 'outdated' } }

  const { municipalityCode, protection } = asking.known ?? person
  return { ok: true, person, admission: { ...read.data, registeredMunicipality: municipalityCode, protection }, key }
}
