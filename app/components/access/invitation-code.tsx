import { Form } from '@remix-run/react'
import { Button, ErrorSummary, TextField } from '#app/components/ui/index.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'

export type CodeRefusal = { code: string } & (
  | { reason: 'missing' }
  | { reason: 'wrongCode'; triesLeft: number }
  | { reason: 'throttled'; until: string }
)

/** The first of two things that open an invitation is the link; this asks for the second. */
export function InvitationCode({ refusal }: { refusal: CodeRefusal | null }) {
  const t = useTranslations('invitation')
  const error = useErrorWords(refusal)

  return (
    <div className="sign-in invitation">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Form className="stack card" method="post" noValidate reloadDocument>
        <ErrorSummary errors={error ? [{ field: 'code', message: error }] : []} heading={t('summary')} />
        <TextField
          autoComplete="one-time-code"
          className="invitation__code"
          defaultValue={refusal?.code}
          description={t('codeHint')}
          error={error}
          id="code"
          inputMode="numeric"
          label={t('code')}
          maxLength={30}
          name="code"
        />
        <Button>{t('submitCode')}</Button>
      </Form>
      <p>{t('noCode')}</p>
    </div>
  )
}

function useErrorWords(refusal: CodeRefusal | null): string | undefined {
  const t = useTranslations('invitation')
  const format = useFormatter()
  if (!refusal) return undefined
  switch (refusal.reason) {
    case 'missing':
      return t('codeMissing')
    case 'wrongCode':
      return t('wrong', { left: refusal.triesLeft })
    case 'throttled':
      return t('throttled', { at: format.dateTime(new Date(refusal.until), { hour: '2-digit', minute: '2-digit' }) })
  }
}
