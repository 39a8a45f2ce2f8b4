import { CheckmarkIcon, ExclamationmarkTriangleIcon, Tag } from '#app/components/ui/index.ts'
import type { PlanAction } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

const tones = { proposed: 'warning', agreed: 'info', done: 'done', ended: 'neutral' } as const

/** How an action stands: whether it is agreed, done or late, and whether one that it goes with has been moved (F17). */
export function ActionState({ action }: { action: PlanAction }) {
  const t = useTranslations('plan.actions')
  const sip = useTranslations('sip.actionStatus')
  const { status, late, coupledText, movedBy } = action

  return (
    <span className="plan-action__lines">
      <span className="row">
        <Tag icon={status === 'done' ? <CheckmarkIcon /> : null} tone={tones[status]}>
          {sip(status)}
        </Tag>
        {late && (
          <Tag icon={<ExclamationmarkTriangleIcon />} tone="late">
            {t('late')}
          </Tag>
        )}
      </span>
      {movedBy && (
        <span className="plan-action__moved">
          <ExclamationmarkTriangleIcon />
          <span>
            <strong>{t('moved', { text: movedBy })}</strong>. {t('movedText')}
          </span>
        </span>
      )}
      {coupledText && !movedBy && <span className="quiet">{t('coupled', { text: coupledText })}</span>}
    </span>
  )
}
