import { start as startOf } from '#app/components/words/use-moments.ts'
import type { Shared } from '#app/domain/mine-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useDays } from './use-mine-words.ts'

type Content = Shared['plan']
type Action = Content['actions'][number]

/** What is to be done, by whom and when: each its own little card, so that nothing has to be read sideways. */
export function PlanActions({ content: { actions, othersNone } }: { content: Content }) {
  const t = useTranslations('mine.plan')

  return (
    <section aria-labelledby="insatser">
      <h2 id="insatser">{t('actions')}</h2>
      {actions.length === 0 && <p>{t('actionsNone')}</p>}
      <ul className="mine-actions">
        {actions.map((action) => (
          <OneAction action={action} key={action.id} />
        ))}
      </ul>
      {othersNone && <p>{t('othersNone')}</p>}
    </section>
  )
}

function OneAction({ action }: { action: Action }) {
  const t = useTranslations('mine.plan')
  const { date } = useDays()
  const { text, start, when, dueDay, status } = action
  const who = useWho()(action)

  return (
    <li>
      <p className="mine-words">
        <strong>{text}</strong>
      </p>
      <p>{who ? t('actionBy', { who }) : t('actionByNobody')}</p>
      <p>{t('actionFrom', { when: date(start) })}</p>
      {when && <p>{startOf(when)}</p>}
      {dueDay && <p>{t('actionDue', { when: date(dueDay) })}</p>}
      <p className="mine-soft">{t(`actionStatus.${status}`)}</p>
    </li>
  )
}

/** A name and where, as far as they are known; else which principal. */
function useWho() {
  const t = useTranslations('mine')
  const principals = useTranslations('sip.principal')

  return ({ who, unitName, principal, other }: Action): string => {
    const owner = other ? t(`plan.other.${other}`) : (unitName ?? (principal ? principals(principal) : null))
    return startOf([who, owner].filter(Boolean).join(', '))
  }
}
