import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { sectionIds } from './cure-of.ts'

/** From how many entries a plan is long enough to need its contents listed. */
const longFrom = 8

/** Where the parts of a long plan are, and how much is in each (F16). A short plan needs none. */
export function PlanContents({ view }: { view: PlanView }) {
  const t = useTranslations('plan.contents')
  const { needs, goals, actions } = view
  if (needs.length + goals.length + actions.length < longFrom) return null
  const parts = [
    ...(needs.length > 0 ? [{ id: sectionIds.needs, text: t('needs', { count: needs.length }) }] : []),
    { id: sectionIds.goals, text: t('goals', { count: goals.length }) },
    { id: sectionIds.actions, text: t('actions', { count: actions.length }) },
    { id: sectionIds.followUps, text: t('followUps') },
    { id: sectionIds.versions, text: t('versions') },
  ]

  return (
    <nav aria-label={t('title')} className="plan-contents no-print">
      <ul>
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
