import { Link } from '#app/components/words/link.tsx'
import type { HistoryView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { historyPath } from './history-path.ts'

/** Whose events to show, as links. Only parties that have done something are offered. */
export function PartyFilter({ history }: { history: HistoryView }) {
  const t = useTranslations('history')
  const words = useTranslations('words')

  return (
    <nav aria-label={t('filter')} className="views">
      <ul>
        {[null, ...history.parties].map((party) => (
          <li key={party ?? 'all'}>
            <Link
              aria-current={party === history.party ? 'page' : undefined}
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
