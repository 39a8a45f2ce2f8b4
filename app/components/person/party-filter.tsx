import { Link } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import type { HistoryView } from '#app/domain/views.ts'
import type { Party } from '#machines/parties.ts'
import { historyPath } from './history-path.ts'

/** Whose events to show, as links. Only parties that have done something are offered. */
export function PartyFilter({ history, party: current }: { history: HistoryView; party: Party | null }) {
  const t = useTranslations('history')
  const words = useTranslations('words')
  const present = [...new Set(history.entries.map(({ party }) => party))]

  return (
    <nav aria-label={t('filter')} className="views">
      <ul>
        {[null, ...present].map((party) => (
          <li key={party ?? 'all'}>
            <Link
              aria-current={party === current ? 'page' : undefined}
              className="views__link"
              to={historyPath(history.person.id, { kind: history.kind, party })}
            >
              {party ? words(`party.${party}`) : t('everyone')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
