import { useTranslations } from 'use-intl'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import type { GapCode } from '#machines/discharge/index.ts'

/** Good practice that was passed over: said, never stopped. */
export function Gaps({ gaps }: Pick<PersonView, 'gaps'>) {
  const t = useTranslations('person.gaps')
  const codes = useTranslations('codes.gap')
  const { moment } = useMoments()
  if (gaps.length === 0) return null

  return (
    <section aria-labelledby="uppmarksamma" className="gaps">
      <h2 id="uppmarksamma">{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      <ul>
        {gaps.map(({ code, unitName, at }) => (
          <li key={`${code} ${unitName}`}>
            {codes(code as GapCode)}
            {unitName && `: ${unitName}`} <span className="quiet">{t('at', { when: moment(at) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
