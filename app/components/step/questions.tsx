import { ErrorSummary } from '#app/components/ui/index.ts'
import type { Errors, FieldView, Values } from '#app/forms/field.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { FieldInput } from './field-input.tsx'
import { useErrorWords } from './use-error-words.ts'

type Props = { fields: readonly FieldView[]; errors: Errors; values: Values }

/** The questions of a form, with what to correct said first and again beside each. */
export function Questions({ fields, errors, values }: Props) {
  const t = useTranslations('steps')
  const errorWords = useErrorWords(fields)
  const list = Object.entries(errors).map(([field, code]) => ({ field, message: errorWords(field, code) }))
  const messages = Object.fromEntries(list.map(({ field, message }) => [field, message]))

  return (
    <>
      <ErrorSummary errors={list} heading={t('errors.heading', { count: list.length })} />
      {fields.length === 0 && <p className="step__nothing">{t('page.nothingToFill')}</p>}
      {fields
        .filter(({ when }) => !when)
        .map((field) => (
          <FieldInput
            errors={messages}
            field={field}
            key={field.name}
            revealed={fields.filter(({ when }) => when?.field === field.name)}
            values={values}
          />
        ))}
    </>
  )
}
