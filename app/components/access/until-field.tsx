import { TextField } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = { id: string; name: string; value: string; hint?: string; error: string | undefined }

/** The last day of an access, written; left empty it has none. */
export function UntilField({ id, name, value, hint, error }: Props) {
  const t = useTranslations('access.grants')
  return (
    <TextField
      autoComplete="off"
      className="field--half"
      defaultValue={value}
      description={[t('untilHint', { name }), hint].filter(Boolean).join(' ')}
      error={error}
      id={id}
      inputMode="numeric"
      label={t('untilLabel')}
      maxLength={20}
      name="until"
    />
  )
}
