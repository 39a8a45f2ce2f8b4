import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { EventList } from './event-list.tsx'
import type { Texts } from './use-named.ts'

type Props = {
  view: Pick<PersonView, 'person' | 'history' | 'unitNames'> & Partial<Pick<PersonView, 'earlier'>> & Partial<Texts>
  /** Where all of them are. */
  all: string
}

/** The five latest events, the way to all of them, and earlier cases. */
export function Latest({ view, all }: Props) {
  const t = useTranslations('person.history')
  const { date } = useMoments()
  const { earlier = [], texts } = view
  return (
    <section aria-labelledby="handelser" className="latest">
      <h2 id="handelser">{t('latest')}</h2>
      <EventList entries={view.history.slice(0, 5)} names={view.unitNames} texts={texts} />
      <p>
        <Link to={all}>{t('all')}</Link>
      </p>
      {earlier.length > 0 && (
        <>
          <h3>{t('earlier')}</h3>
          <ul>
            {earlier.map(({ processId, startedAt, endedAt }) => (
              <li key={processId}>
                {endedAt
                  ? t('earlierSpan', { from: date(startedAt), to: date(endedAt) })
                  : t('earlierOpen', { from: date(startedAt) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
