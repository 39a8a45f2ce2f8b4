import { z } from 'zod'
import type { Instant } from '#app/domain/views.ts'
import { schemas } from '#machines/discharge/events.ts'
import type { ErrorCode, Errors } from './field.ts'
import { parseAnswers } from './parse-answers.ts'
import type { FormEventType } from './step-form.ts'
import { stepForms } from './step-forms.ts'

/** A posted step as an event to send, or what to correct. */
export type ParsedStep =
  | { ok: true; data: unknown; processId: string; seenVersion: number; key: string }
  | { ok: false; errors: Errors }

/** What every step form carries unseen: which case, the version it was drawn from, and a key of its own. */
const envelope = z.object({ process: z.uuid(), version: z.coerce.number().int().nonnegative(), key: z.uuid() })

/** Reads a posted step; its data are checked by the machine's own schema. `now` is the instant of the request. */
export function parseStep(type: FormEventType, form: FormData, now: Instant): ParsedStep {
  const parsed = parseAnswers(stepForms[type].fields, form, now)
  if (!parsed.ok) return parsed

  const carried = envelope.safeParse(Object.fromEntries(form))
  const data = schemas[type].safeParse(parsed.answers)
  if (!carried.success || !data.success) return { ok: false, errors: { form: 'outdated' } }
  const { process, version, key } = carried.data
  return { ok: true, data: data.data, processId: process, seenVersion: version, key }
}

/** The answers that the store found impossible, such as an unknown unit or a time before admission; null for other refusals. */
export function malformedAnswers(
  type: FormEventType,
  { code, details }: { code: string; details: readonly string[] },
): Errors | null {
  if (code !== 'MALFORMED') return null
  const kindOf = (name: string) => stepForms[type].fields.find((field) => field.name === name)?.kind
  const found = details.flatMap((name): [string, ErrorCode][] => {
    const kind = kindOf(name)
    return kind ? [[name, kind === 'moment' ? 'impossible' : 'choose']] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : { form: 'outdated' }
}
