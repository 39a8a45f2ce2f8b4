import { Link } from '#app/components/words/link.tsx'
import type { Worklist, WorkView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { worklistPath } from './worklist-path.ts'

const views: readonly WorkView[] = ['mine', 'waiting', 'unit', 'untaken']

/** The four ways to see the unit's work, as links with how many persons each holds. */
export function WorkViews({ view: current, counts }: Pick<Worklist, 'view' | 'counts'>) {
  const t = useTranslations('worklist')
  return (
    <nav aria-label={t('views')} className="views">
      <ul>
        {views.map((view) => (
          <li key={view}>
            <Link aria-current={view === current ? 'page' : undefined} className="views__link" to={worklistPath(view)}>
              {t('viewCount', { view: t(`view.${view}`), count: counts[view] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
