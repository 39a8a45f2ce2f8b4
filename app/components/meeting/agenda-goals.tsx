import { useTranslations } from '#app/text/use-translations.ts'
import type { BlockProps } from './agenda-block.tsx'
import { WriteLink } from './write-link.tsx'

/** The goals, the person's own words marked as such. */
export function Goals({ plan, till }: BlockProps) {
  const t = useTranslations('meetings.agenda')
  const sip = useTranslations('sip')
  return (
    <>
      {plan.goals.length === 0 && <p className="fact__open">{t('empty.2')}</p>}
      <ul className="agenda__list">
        {plan.goals.map(({ id, text, ownWords, horizon }) => (
          <li key={id}>
            {ownWords ? <q>{text}</q> : text} <span className="quiet">{sip(`horizon.${horizon}`)}</span>
          </li>
        ))}
      </ul>
      <WriteLink event="goal.added" plan={plan} till={till} />
    </>
  )
}

/** How it shows that each goal is reached. Written with the goal. */
export function GoalMeasures({ plan }: BlockProps) {
  const t = useTranslations('meetings.agenda')
  if (plan.goals.length === 0) return <p className="fact__open">{t('empty.6')}</p>
  return (
    <dl className="agenda__pairs">
      {plan.goals.map(({ id, text, measure }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd className={measure ? undefined : 'fact__open'}>{measure ?? t('noMeasure')}</dd>
        </div>
      ))}
    </dl>
  )
}
