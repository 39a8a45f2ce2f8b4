import { Link } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ArrowLeftIcon } from '#app/components/ui/index.ts'
import { Pages } from '#app/components/words/pages.tsx'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { personPath } from '#app/components/words/use-step-words.ts'
import type { HistoryView } from '#app/domain/views.ts'
import type { Party } from '#machines/parties.ts'
import { EventList } from './event-list.tsx'
import { historyPath } from './history-path.ts'
import { PartyFilter } from './party-filter.tsx'

type Props = { history: HistoryView; party: Party | null; isFirst: boolean }

/** Everything that has happened in the case, newest first, from all parties or from one. */
export function HistoryPage({ history, party, isFirst }: Props) {
  const t = useTranslations('history')
  const { person, unitNames, next } = history
  const entries = history.entries.filter((entry) => party === null || entry.party === party)

  return (
    <div className="history">
      <header className="history__head">
        <Link className="history__back" to={personPath(person.id)}>
          <ArrowLeftIcon aria-hidden />
          {t('back', { name: person.name })}
        </Link>
        <h1>{t('titleFor', { name: person.name })}</h1>
        <PersonTags {...person} />
        <p className="section-lead">{t('order')}</p>
      </header>
      <PartyFilter history={history} party={party} />
      {entries.length > 0 ? <EventList entries={entries} isFull names={unitNames} /> : <p>{t('empty')}</p>}
      <Pages
        first={isFirst ? null : { to: historyPath(person.id, party), text: t('first') }}
        next={next === null ? null : { to: historyPath(person.id, party, next), text: t('next') }}
      />
    </div>
  )
}
