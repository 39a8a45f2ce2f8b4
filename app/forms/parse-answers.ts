import { parseWithZod } from '@conform-to/zod/v4'
import * as z from 'zod'
import type { Instant } from '#app/domain/views.ts'
import { type ErrorCode, type Errors, errorCodes, type Field, type Posted, type Values } from './field.ts'
import { schemaOfField } from './read-field.ts'

/** The answers by field, or what is wrong with them. */
export type ParsedAnswers = { ok: true; answers: Readonly<Record<string, unknown>> } | { ok: false; errors: Errors }

/** True when the field is asked: always, or when the field it depends on has the answer that calls for it. */
const isAsked = ({ when }: Field, form: FormData) => !when || form.get(when.field) === when.is

/**
 * Reads the answers to the fields that are asked. `now` is the instant of the request: it is what "now" means in an
 * answer, and the border that things which have happened cannot pass. What the form does not ask is ignored.
 */
export function parseAnswers(declared: readonly Field[], form: FormData, now: Instant): ParsedAnswers {
  const fields = declared.filter((field) => isAsked(field, form))
  const schema = z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOfField(field, now)])))
  const submission = parseWithZod(pickAnswers(form, fields), { schema })
  return submission.status === 'success'
    ? { ok: true, answers: submission.value }
    : { ok: false, errors: firstErrors(submission.error) }
}

/** What a form carries unseen beside its answers. */
const carried: readonly string[] = ['process', 'version', 'key', 'intent', 'till']

/** All that was typed, by the name it was posted under, so that nothing is lost when the form comes back. */
export function readValues(form: FormData): Values {
  const values: Record<string, Posted> = {}
  for (const name of new Set(form.keys())) {
    const several = form.getAll(name).filter((value) => typeof value === 'string')
    if (!carried.includes(name)) values[name] = several.length === 1 ? (several[0] ?? '') : several
  }
  return values
}

/** A field's own name, or one part of it: `from.other`, `called[2].spokeTo`. Nothing else reaches the parser. */
const answerName = /^([A-Za-z]+)(?:\.[A-Za-z]+|\[\d{1,2}\]\.[A-Za-z]+)?$/

function pickAnswers(form: FormData, fields: readonly Field[]): FormData {
  const picked = new FormData()
  for (const [name, value] of form) {
    const [, field] = answerName.exec(name) ?? []
    if (typeof value === 'string' && fields.some((asked) => asked.name === field)) picked.append(name, value)
  }
  return picked
}

const isErrorCode = (text: string | undefined): text is ErrorCode => errorCodes.some((code) => code === text)

/** The first error of each answer. What is not one of ours comes from a form that was tampered with. */
const firstErrors = (errors: Record<string, string[] | null> | null | undefined): Errors =>
  Object.fromEntries(
    Object.entries(errors ?? {}).map(([name, codes]) => [name, isErrorCode(codes?.[0]) ? codes[0] : 'choose']),
  )
