import { Link } from '#app/components/words/link.tsx'
import { Pages } from '#app/components/words/pages.tsx'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import type { HistoryView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { EventList } from './event-list.tsx'
import { historyPath } from './history-path.ts'
import { PartyFilter } from './party-filter.tsx'
import { PersonTabs } from './person-tabs.tsx'

type Props = { history: HistoryView; isFirst: boolean }

/** Everything that has happened in the discharge or the plan, newest first, from all parties or from one. */
export function HistoryPage({ history, isFirst }: Props) {
  const t = useTranslations('history')
  const { person, kind, kinds, party, entries, unitNames, texts, next } = history

  return (
    <div className="history">
      <header className="history__head">
        <h1>{t('titleFor', { name: person.name })}</h1>
        <PersonTags {...person} />
      </header>
      <PersonTabs
        current="events"
        givenName={person.givenName}
        hasDischarge={kinds.includes('discharge')}
        personId={person.id}
      />
      {kinds.length > 1 && <KindFilter history={history} />}
      <PartyFilter history={history} />
      <p className="section-lead">{t('order')}</p>
      {entries.length > 0 ? (
        <EventList entries={entries} isFull names={unitNames} texts={texts} />
      ) : (
        <p>{t('empty')}</p>
      )}
      <Pages
        first={isFirst ? null : { to: historyPath(person.id, { kind, party }), text: t('first') }}
        next={next === null ? null : { to: historyPath(person.id, { kind, party, after: next }), text: t('next') }}
      />
    </div>
  )
}

/** Whether to show what has happened in the discharge or in the plan. */
function KindFilter({ history }: { history: HistoryView }) {
  const t = useTranslations('history.kind')
  return (
    <nav aria-label={t('label')} className="views">
      <ul>
        {history.kinds.map((kind) => (
          <li key={kind}>
            <Link
              aria-current={kind === history.kind ? 'page' : undefined}
              className="views__link"
              to={historyPath(history.person.id, { kind })}
            >
              {t(kind)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
