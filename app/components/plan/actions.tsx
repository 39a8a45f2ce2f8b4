import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanAction, PlanContent, PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { SipEventType } from '#machines/sip/index.ts'
import { ActionTable } from './action-table.tsx'
import { AddLink } from './add-link.tsx'
import { sectionIds } from './cure-of.ts'

type Props = Pick<PlanContent, 'actions' | 'othersNone'> &
  Pick<PlanView, 'person'> & {
    /** What the reader may do; nothing with a version that has been. */
    available?: readonly SipEventType[]
  }

/** How many actions that are done stay in sight; more of them are folded away. */
const doneShown = 3

/** Who does what and when: the principals' actions, then what others do. */
export function Actions({ actions, othersNone, person, available = [] }: Props) {
  const t = useTranslations('plan.actions')
  const ours = actions.filter(({ other }) => other === null)
  const done = ours.filter(({ status }) => status === 'done')
  const folds = done.length > doneShown
  const shown = folds ? ours.filter(({ status }) => status !== 'done') : ours
  const table = (some: readonly PlanAction[], caption: string) => (
    <ActionTable actions={some} available={available} caption={caption} personId={person.id} />
  )

  return (
    <section aria-labelledby={sectionIds.actions} className="plan-part">
      <div className="plan-part__head">
        <h2 id={sectionIds.actions}>{t('title')}</h2>
        <AddLink text={t('add')} to={available.includes('action.added') ? stepPath(person.id, 'action.added') : null} />
      </div>
      {ours.length === 0 && <p>{t('none')}</p>}
      {shown.length > 0 && table(shown, t('caption'))}
      {folds && (
        <details className="fold">
          <summary>{t('finished', { count: done.length })}</summary>
          {table(done, t('finished', { count: done.length }))}
        </details>
      )}
      <Others actions={actions} othersNone={othersNone} table={table} />
    </section>
  )
}

type OthersProps = Pick<PlanContent, 'actions' | 'othersNone'> & {
  table: (some: readonly PlanAction[], caption: string) => React.ReactNode
}

/** What relatives, volunteers and others do, or that nobody else does anything (HSL 16:4, third point). */
function Others({ actions, othersNone, table }: OthersProps) {
  const t = useTranslations('plan.actions')
  const others = actions.filter(({ other }) => other !== null)
  if (actions.length === 0) return null
  return (
    <>
      <h3>{t('others')}</h3>
      {others.length > 0 ? table(others, t('others')) : <p>{othersNone ? t('othersNone') : t('othersOpen')}</p>}
    </>
  )
}
