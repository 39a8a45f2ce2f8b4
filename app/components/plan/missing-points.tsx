import { Link } from '#app/components/words/link.tsx'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { StatutoryPoint } from '#machines/sip/index.ts'
import { pointOf } from './cure-of.ts'

/** The points of the law that the plan lacks, by name and paragraph, each with the way to write it. */
export function MissingPoints({ view }: { view: PlanView }) {
  const t = useTranslations('plan.missing')
  const isUnderWork = view.plan === 'preparing' || view.plan === 'revising'
  if (view.missing.length === 0 || !isUnderWork) return null

  return (
    <section aria-labelledby="saknas" className="gaps plan-missing">
      <h2 id="saknas">{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      <ul>
        {view.missing.map((point) => (
          <li key={point}>
            <OnePoint point={point} view={view} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OnePoint({ point, view }: { point: StatutoryPoint; view: PlanView }) {
  const t = useTranslations('plan.missing')
  const points = useTranslations('sip.point')
  const to = pointOf(point, view)
  const text = t(`cure.${point}`)

  return (
    <>
      <strong>{points(point)}</strong> <span className="quiet">{t('law', { point: t(`point.${point}`) })}</span>{' '}
      {to.startsWith('#') ? <a href={to}>{text}</a> : <Link to={to}>{text}</Link>}
      {point === 'otherActions' && <span className="quiet"> {t('othersHint')}</span>}
    </>
  )
}
