import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MinePage } from '#app/domain/mine-page.ts'
import type { MineErrors, MineIntent, MineValues } from '#app/forms/mine/parse-mine.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Why a posted form was not taken, with all that was written. */
export type MineAnswer = { intent: string; values: MineValues } & (
  | { reason: 'incomplete'; errors: MineErrors }
  | { reason: 'stale' | 'refused' }
)

/** What every form of the page carries: the plan it is about, a key of its own, and what became of the last try. */
export type FormFrame = {
  plan: { processId: string; version: number } | null
  keys: Readonly<Record<MineIntent, string>>
  answer: MineAnswer | null
  /** The form that has just been sent. */
  thanks: string | null
}

type Answered = {
  page: MinePage
  keys: FormFrame['keys']
  thanks: string | null
  answer: MineAnswer | null
}

/** What the forms of a page carry, from what its loader and action said. */
export const frameOf = ({ page: { plan }, ...rest }: Answered): FormFrame => ({
  ...rest,
  plan: plan && { processId: plan.processId, version: plan.version },
})

type Props = { intent: MineIntent; frame: FormFrame; submit: string; quiet?: boolean; children?: ReactNode }

/** A form that works without script: posts to its own page and comes back with what was written, or with thanks. */
export function MineForm({ intent, frame: { plan, keys, answer }, submit, quiet, children }: Props) {
  const { pathname } = useLocation()
  const own = answer?.intent === intent ? answer : null

  return (
    <form action={`${pathname}#${intent}-form`} className="mine-form" id={`${intent}-form`} method="post" noValidate>
      {own && <Problem answer={own} />}
      <input name="intent" type="hidden" value={intent} />
      <input name="key" type="hidden" value={keys[intent]} />
      {plan && <input name="process" type="hidden" value={plan.processId} />}
      {plan && <input name="version" type="hidden" value={plan.version} />}
      {children}
      <button className={quiet ? 'mine-button mine-button--quiet' : 'mine-button'} type="submit">
        {submit}
      </button>
    </form>
  )
}

/** What to correct, linked to where; or that it could not be taken, and what to do instead. */
function Problem({ answer }: { answer: MineAnswer }) {
  const t = useTranslations('mine.form')
  if (answer.reason !== 'incomplete')
    return (
      <p className="mine-problem" role="alert">
        {t(answer.reason)}
      </p>
    )

  return (
    <div className="mine-problem" role="alert">
      <p>
        <strong>{t('summary')}</strong>
      </p>
      <ul>
        {Object.entries(answer.errors).map(([field, error]) => (
          <li key={field}>{field === 'form' ? t(error) : <a href={`#${field}`}>{t(error)}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** Says that what was sent has come to us, at the place it was sent from. */
export function Thanks({ intent, frame }: { intent: MineIntent; frame: FormFrame }) {
  const t = useTranslations('mine')
  if (frame.thanks !== intent) return null
  return (
    <p className="mine-thanks" id="tack" role="status">
      <strong>{t('form.thanks')}</strong> {t(`thanks.${intent}`)}
    </p>
  )
}
