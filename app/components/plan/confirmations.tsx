import { CheckmarkIcon, ClockIcon } from '#app/components/ui/index.ts'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Which units have said yes to their part of the version in hand. */
export function Confirmations({ view }: { view: PlanView }) {
  const t = useTranslations('plan.confirmations')
  const { near } = useMoments()
  const { confirmations, versionInHand } = view
  if (view.status === 'closed') return null

  return (
    <section aria-labelledby="bekraftat" className="fact">
      <h2 id="bekraftat">{t('title', { version: versionInHand })}</h2>
      {confirmations.length === 0 && <p>{t('none')}</p>}
      <ul className="plan-ticks">
        {confirmations.map(({ unitId, unitName, confirmedAt }) => (
          <li key={unitId}>
            {confirmedAt ? <CheckmarkIcon /> : <ClockIcon />}
            <span>
              {unitName}: {confirmedAt ? inside(t('done', { when: near(confirmedAt) })) : inside(t('waits'))}
            </span>
          </li>
        ))}
      </ul>
      {confirmations.length > 0 && <p className="quiet">{t('lead')}</p>}
    </section>
  )
}
