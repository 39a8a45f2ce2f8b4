import { Form } from '@remix-run/react'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { Button, ErrorSummary, TextField } from '../ui/index.ts'

export type SignInRefusal = { name: string } & (
  | { reason: 'incomplete'; missing: readonly ('name' | 'password')[] }
  | { reason: 'wrong' | 'noAssignment' }
  | { reason: 'throttled'; until: string }
)

/** The name is kept after a refusal, the password never. A full document is loaded, in the language of the user. */
export function SignInForm({ till, refusal }: { till: string; refusal: SignInRefusal | null }) {
  const t = useTranslations('shell.signIn')
  const errors = useErrors(refusal)
  const errorOf = (field: string) =>
    refusal?.reason === 'incomplete' ? errors.find((error) => error.field === field)?.message : undefined

  return (
    <Form method="post" reloadDocument className="stack card" noValidate>
      <ErrorSummary heading={t('summary')} errors={errors} />
      <input type="hidden" name="till" value={till} />
      <TextField
        id="name"
        name="name"
        label={t('name')}
        defaultValue={refusal?.name}
        error={errorOf('name')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t('password')}
        error={errorOf('password')}
        autoComplete="current-password"
      />
      <Button>{t('submit')}</Button>
    </Form>
  )
}

function useErrors(refusal: SignInRefusal | null): { field: string; message: string }[] {
  const t = useTranslations('shell.signIn')
  const format = useFormatter()

  if (!refusal) return []
  switch (refusal.reason) {
    case 'incomplete':
      return refusal.missing.map((field) => ({ field, message: t(`${field}Missing`) }))
    case 'throttled': {
      const at = format.dateTime(new Date(refusal.until), { hour: '2-digit', minute: '2-digit' })
      return [{ field: 'name', message: t('throttled', { at }) }]
    }
    default:
      return [{ field: 'name', message: t(refusal.reason) }]
  }
}
