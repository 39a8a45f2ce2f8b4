import { Radio, RadioGroup } from '#app/components/ui/index.ts'
import type { GrantShown } from '#app/domain/mine-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

const forms = ['oral', 'written', 'digital'] as const satisfies readonly GrantShown['form'][]

type Props = { id: string; name: string; hint: string; value: string; error: string | undefined }

/** How the person said yes: the record without which nobody is let in, nor sees more. */
export function SaidHow({ id, name, hint, value, error }: Props) {
  const t = useTranslations('letIn')
  const sip = useTranslations('sip')
  return (
    <RadioGroup defaultValue={value} description={hint} error={error} id={id} legend={t('form', { name })} name="form">
      {forms.map((form) => (
        <Radio key={form} value={form}>
          {sip(`form.${form}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
