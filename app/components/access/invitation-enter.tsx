import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ErrorSummary, Notice, TextField } from '#app/components/ui/index.ts'
import type { AccountErrors, AccountField, AccountValues } from '#app/forms/access/account.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** How one comes in: with the account one is signed in with, with another of one's own, or with a new one. */
export const ways = ['signedIn', 'account', 'new'] as const
export type Way = (typeof ways)[number]

export type Entering = {
  /** Carried by every form of the page, since the code opens nothing by being right once. */
  code: string
  errors: AccountErrors
  values: AccountValues | null
  way: Way | null
}

type Props = { entering: Entering; signedInAs: string | null }

/** The code was right: who comes in now? */
export function InvitationEnter({ entering, signedInAs }: Props) {
  const t = useTranslations('invitation')
  const { code, way } = entering
  const isKnown = way === 'account'

  return (
    <div className="sign-in invitation">
      <h1>{t('title')}</h1>
      <Notice role="status" tone="done">
        {t('right')}
      </Notice>
      {signedInAs && (
        <Way code={code} way="signedIn">
          <p>{t('signedInAs', { name: signedInAs })}</p>
          <Submit way="signedIn">{t('accept', { name: signedInAs })}</Submit>
          <p className="quiet">{t('notMe')}</p>
        </Way>
      )}
      <NewAccount entering={entering} />
      <details className="card" open={isKnown || undefined}>
        <summary>{t('accountTitle')}</summary>
        <OwnAccount entering={entering} />
      </details>
    </div>
  )
}

function Way({ code, way, children }: { code: string; way: Way; children: ReactNode }) {
  return (
    <Form className={way === 'account' ? 'stack' : 'stack card'} method="post" noValidate reloadDocument>
      <input name="code" type="hidden" value={code} />
      {children}
    </Form>
  )
}

const Submit = ({ way, children }: { way: Way; children: ReactNode }) => (
  <Button name="intent" value={way}>
    {children}
  </Button>
)

/** The errors of the form that was sent, in words. */
function useErrors({ errors, way }: Entering, of: Way) {
  const t = useTranslations('invitation.error')
  const found = way === of ? errors : {}
  const wordsOf = (field: AccountField) => found[field] && t(found[field])
  const listed = (fields: readonly AccountField[]) =>
    fields.flatMap((field) => (found[field] ? [{ field: `${of}-${field}`, message: t(found[field]) }] : []))
  return { wordsOf, listed }
}

function NewAccount({ entering }: { entering: Entering }) {
  const t = useTranslations('invitation')
  const { wordsOf, listed } = useErrors(entering, 'new')
  const values = entering.way === 'new' ? entering.values : null

  return (
    <Way code={entering.code} way="new">
      <h2>{t('newTitle')}</h2>
      <p>{t('newLead')}</p>
      <ErrorSummary errors={listed(['name', 'userName', 'password', 'phone'])} heading={t('summary')} />
      <TextField
        autoComplete="name"
        defaultValue={values?.name}
        error={wordsOf('name')}
        id="new-name"
        label={t('name')}
        maxLength={200}
        name="name"
      />
      <UserName error={wordsOf('userName')} hint={t('userNameHint')} value={values?.userName} way="new" />
      <TextField
        autoComplete="new-password"
        description={t('passwordHint')}
        error={wordsOf('password')}
        id="new-password"
        label={t('password')}
        name="password"
        type="password"
      />
      <TextField
        autoComplete="tel"
        className="field--half"
        defaultValue={values?.phone}
        error={wordsOf('phone')}
        id="new-phone"
        label={t('phone')}
        maxLength={40}
        name="phone"
        type="tel"
      />
      <Submit way="new">{t('create')}</Submit>
    </Way>
  )
}

function OwnAccount({ entering }: { entering: Entering }) {
  const t = useTranslations('invitation')
  const { wordsOf, listed } = useErrors(entering, 'account')
  const values = entering.way === 'account' ? entering.values : null

  return (
    <Way code={entering.code} way="account">
      <ErrorSummary errors={listed(['userName', 'password'])} heading={t('summary')} />
      <UserName error={wordsOf('userName')} value={values?.userName} way="account" />
      <TextField
        autoComplete="current-password"
        error={wordsOf('password')}
        id="account-password"
        label={t('password')}
        name="password"
        type="password"
      />
      <Submit way="account">{t('signIn')}</Submit>
    </Way>
  )
}

type UserNameProps = { error: string | undefined; hint?: string; value: string | undefined; way: Way }

function UserName({ error, hint, value, way }: UserNameProps) {
  const t = useTranslations('invitation')
  return (
    <TextField
      autoCapitalize="none"
      autoComplete="username"
      defaultValue={value}
      description={hint}
      error={error}
      id={`${way}-userName`}
      label={t('userName')}
      maxLength={60}
      name="userName"
      spellCheck={false}
    />
  )
}
