import type { ErrorCode, FieldView } from '#app/forms/field.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** What to correct, named by its question: the same words in the summary and beside the field. */
export function useErrorWords(fields: readonly FieldView[]) {
  const t = useTranslations('steps')
  return (posted: string, code: ErrorCode) => {
    const [name] = posted.split(/[.[]/)
    const field = fields.find((candidate) => candidate.name === name)
    return t(`errors.${code}`, { field: field ? t(`fields.${field.label}.label`).replace(/\?$/, '') : '' })
  }
}
