import { useTranslations } from 'use-intl'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanView } from '#app/domain/plan-views.ts'

/** Good practice that was passed over in the plan: said, never stopped. */
export function PlanGaps({ gaps }: Pick<PlanView, 'gaps'>) {
  const t = useTranslations('person.gaps')
  const codes = useTranslations('sip.gap')
  const { near } = useMoments()
  if (gaps.length === 0) return null

  return (
    <section aria-labelledby="uppmarksamma" className="gaps">
      <h2 id="uppmarksamma">{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      <ul>
        {gaps.map(({ code, unitName, at }) => (
          <li key={`${code} ${unitName} ${at}`}>
            {codes(code)}
            {unitName && `: ${unitName}`} <span className="quiet">{t('at', { when: near(at) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
