import { Tag } from '#app/components/ui/index.ts'
import type { PlanChange } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** What differs between two versions: what was added, taken away, or changed from what to what. */
export function Changes({ changes }: { changes: readonly PlanChange[] }) {
  return (
    <ul className="plan-changes">
      {changes.map((change) => (
        <li key={`${change.what} ${change.id}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  )
}

function Change({ change: { what, before, after } }: { change: PlanChange }) {
  const t = useTranslations('plan.changes')
  const sip = useTranslations('sip.change')
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  if (what === 'othersNone') return <p>{after === null ? t('othersSome') : t('othersNone')}</p>

  return (
    <>
      <p className="row">
        <strong>{sip(what)}</strong>
        <Tag tone={kind === 'added' ? 'done' : kind === 'removed' ? 'neutral' : 'info'}>{t(kind)}</Tag>
      </p>
      {kind === 'added' && <p>{after}</p>}
      {kind === 'removed' && (
        <p>
          <s>{before}</s>
        </p>
      )}
      {kind === 'changed' && (
        <>
          <p className="quiet">{t('from', { text: before ?? '' })}</p>
          <p>{t('to', { text: after ?? '' })}</p>
        </>
      )}
    </>
  )
}
