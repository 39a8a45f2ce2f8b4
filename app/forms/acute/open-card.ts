import { readAcuteCode } from '#app/domain/acute-code.ts'
import { cleanLine, maxName } from '../read-text.ts'

const acuteFields = ['code', 'name', 'workplace', 'reason'] as const
export type AcuteField = (typeof acuteFields)[number]
export type AcuteErrors = Readonly<Partial<Record<AcuteField, AcuteField | 'tooLong'>>>
export type AcuteValues = Readonly<Record<AcuteField, string>>

type Reader = { name: string; workplace: string; reason: string }
type Parsed = { ok: true; code: string; reader: Reader } | { ok: false; errors: AcuteErrors; values: AcuteValues }

const textIn = (form: FormData, field: string): string => {
  const value = form.get(field)
  return typeof value === 'string' ? value.slice(0, 10 * maxName) : ''
}

/** The code of a card and who wants to read it, why; or what to correct. */
export function parseOpenCard(form: FormData): Parsed {
  const values = Object.fromEntries(acuteFields.map((field) => [field, textIn(form, field)])) as AcuteValues
  const code = readAcuteCode(values.code)
  const errors = Object.fromEntries(
    acuteFields.flatMap((field) => {
      const error = errorOf(field, values)
      return error ? [[field, error]] : []
    }),
  ) as AcuteErrors
  if (!code || Object.keys(errors).length > 0) return { ok: false, errors, values }
  const { name, workplace, reason } = values
  return {
    ok: true,
    code,
    reader: { name: cleanLine(name), workplace: cleanLine(workplace), reason: cleanLine(reason) },
  }
}

function errorOf(field: AcuteField, values: AcuteValues): AcuteErrors[AcuteField] {
  const written = cleanLine(values[field])
  if (field === 'code') return readAcuteCode(written) ? undefined : 'code'
  if (written === '') return field
  return written.length > maxName ? 'tooLong' : undefined
}
