import type { FieldView, Values } from '#app/forms/field.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** What every question is drawn from: itself, the answers so far, and what to correct, by posted name. */
export type InputProps<Kind extends FieldView['kind'] = FieldView['kind']> = {
  field: FieldView & { kind: Kind }
  values: Values
  errors: Readonly<Record<string, string>>
}

/** A question's label, marked when it need not be answered, and its hint. */
export function useQuestion({ label, optional, kind }: FieldView) {
  const t = useTranslations('steps')
  const words = t(`fields.${label}.label`)
  const isMarked = optional && kind !== 'check' && kind !== 'link'
  return {
    label: isMarked ? t('page.optional', { label: words }) : words,
    hint: t(`fields.${label}.hint`) || undefined,
  }
}
