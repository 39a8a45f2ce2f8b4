import type { Instant } from '#app/domain/view-parts.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useMoments } from './use-moments.ts'

type GapInWords = { text: string; unitName: string | null; at: Instant }

/** Good practice that was passed over: said, never stopped. */
export function GapList({ gaps }: { gaps: readonly GapInWords[] }) {
  const t = useTranslations('person.gaps')
  const { moment } = useMoments()
  if (gaps.length === 0) return null

  return (
    <section aria-labelledby="uppmarksamma" className="gaps">
      <h2 id="uppmarksamma">{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      <ul>
        {gaps.map(({ text, unitName, at }) => (
          <li key={`${text} ${unitName} ${at}`}>
            {text}
            {unitName && `: ${unitName}`} <span className="quiet">{t('at', { when: moment(at) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
