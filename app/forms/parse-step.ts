import * as z from 'zod'
import type { Instant } from '#app/domain/views.ts'
import { schemas as dischargeSchemas } from '#machines/discharge/events.ts'
import type { StaffParty } from '#machines/parties.ts'
import { schemas as sipSchemas } from '#machines/sip/events.ts'
import type { ErrorCode, Errors, Field } from './field.ts'
import { parseAnswers } from './parse-answers.ts'
import type { FormEventType, StepForm } from './step-form.ts'
import { stepForms } from './step-forms.ts'

/** A posted step as an event to send, or what to correct. `also` are more of the same kind, to be sent after it. */
export type ParsedStep =
  | { ok: true; data: unknown; also?: readonly unknown[]; processId: string; seenVersion: number; key: string }
  | { ok: false; errors: Errors }

/** What every step form carries unseen: which case, the version it was drawn from, and a key of its own. */
const envelope = z.object({ process: z.uuid(), version: z.coerce.number().int().nonnegative(), key: z.uuid() })

const schemas: Readonly<Record<FormEventType, z.ZodType>> = { ...dischargeSchemas, ...sipSchemas }

/**
 * Reads a posted step; its data are checked by the machine's own schema. `now` is the instant of the request, `party`
 * what the sender acts as, where a rule of the form depends on it.
 */
export function parseStep(
  type: FormEventType,
  form: FormData,
  now: Instant,
  party: StaffParty | null = null,
): ParsedStep {
  const { fields, check, toData }: StepForm = stepForms[type]
  const parsed = parseAnswers(fields, form, now)
  if (!parsed.ok) return parsed
  const errors = check?.(parsed.answers, party) ?? {}
  if (Object.keys(errors).length > 0) return { ok: false, errors }

  const carried = envelope.safeParse(Object.fromEntries(form))
  const events = (toData?.(parsed.answers) ?? [parsed.answers]).map((data) => schemas[type].safeParse(data))
  const [first, ...others] = events.flatMap(({ success, data }) => (success ? [data] : []))
  if (!carried.success || !events.every(({ success }) => success)) return { ok: false, errors: { form: 'outdated' } }
  const { process, version, key } = carried.data
  const also = others.length > 0 && { also: others }
  return { ok: true, data: first, ...also, processId: process, seenVersion: version, key }
}

/** How an answer that the store would not take is wrong, by the kind of the question. */
const wrongBy = (kind: Field['kind'], type: FormEventType): ErrorCode => {
  if (kind === 'moment') return 'impossible'
  const isWithinConsent = type in sipSchemas && type !== 'consent.given'
  return isWithinConsent && (kind === 'units' || kind === 'owner') ? 'outsideConsent' : 'choose'
}

/** The answers that the store found impossible, such as an unknown unit or a time before admission; null for other refusals. */
export function malformedAnswers(
  type: FormEventType,
  { code, details }: { code: string; details: readonly string[] },
): Errors | null {
  if (code !== 'MALFORMED') return null
  const { fields, askedAs = {} }: StepForm = stepForms[type]
  const found = details.flatMap((detail): [string, ErrorCode][] => {
    const name = askedAs[detail] ?? detail
    const field = fields.find((one) => one.name === name)
    return field ? [[name, wrongBy(field.kind, type)]] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : { form: 'outdated' }
}
