import { Form } from '@remix-run/react'
import { Button, ErrorSummary, Notice, TextField } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { AcuteErrors, AcuteField, AcuteValues } from '#app/forms/acute/open-card.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Closed = { reason: 'unknown' | 'expired' | 'revoked' } | { reason: 'throttled'; until: string }

export type AcuteRefusal = { values: AcuteValues; errors: AcuteErrors; closed: Closed | null }

type Props = { code: string; refusal: AcuteRefusal | null }

const fields = [
  { name: 'code', hint: 'codeHint' },
  { name: 'name', hint: null },
  { name: 'workplace', hint: 'workplaceHint' },
  { name: 'reason', hint: null },
] as const satisfies readonly { name: AcuteField; hint: string | null }[]

/** The way in to an acute card for whoever holds it: its code, and who reads and why. */
export function AcuteEnter({ code, refusal }: Props) {
  const t = useTranslations('acute.enter')
  const values = refusal?.values ?? { code, name: '', workplace: '', reason: '' }
  const errorOf = (field: AcuteField) => {
    const error = refusal?.errors[field]
    return error && t(`error.${error}`)
  }

  return (
    <div className="sign-in acute-enter">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Form className="stack card" method="post" noValidate reloadDocument>
        {refusal?.closed && <ClosedNotice closed={refusal.closed} />}
        <ErrorSummary
          errors={fields.flatMap(({ name }) => {
            const message = errorOf(name)
            return message ? [{ field: name, message }] : []
          })}
          heading={t('summary')}
        />
        {fields.map(({ name, hint }) => (
          <TextField
            autoComplete={name === 'name' ? 'name' : 'off'}
            defaultValue={values[name]}
            description={hint && t(hint)}
            error={errorOf(name)}
            id={name}
            key={name}
            label={t(name)}
            maxLength={200}
            name={name}
          />
        ))}
        <Button>{t('submit')}</Button>
      </Form>
      <p>{t('danger')}</p>
    </div>
  )
}

function ClosedNotice({ closed }: { closed: Closed }) {
  const t = useTranslations('acute.enter.closed')
  const { time } = useMoments()
  return (
    <Notice role="alert" tone="warning">
      {closed.reason === 'throttled' ? t('throttled', { at: time(closed.until) }) : t(closed.reason)}
    </Notice>
  )
}
