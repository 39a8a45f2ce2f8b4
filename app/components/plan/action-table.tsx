import { PersonIcon, Tag } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanAction } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { SipEventType } from '#machines/sip/index.ts'
import { ActionLinks } from './action-links.tsx'
import { ActionState } from './action-state.tsx'

type Shared = { personId: string; available: readonly SipEventType[] }
type Props = Shared & { actions: readonly PlanAction[]; caption: string }

const columns = ['what', 'who', 'when', 'state'] as const

/** Actions as a table where it is wide and on paper, as cards on a phone: each cell then says what it is. */
export function ActionTable({ actions, caption, ...shared }: Props) {
  const t = useTranslations('plan.actions')
  return (
    <table className="plan-actions">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <ActionRow action={action} key={action.id} {...shared} />
        ))}
      </tbody>
    </table>
  )
}

function ActionRow({ action, ...shared }: Shared & { action: PlanAction }) {
  const t = useTranslations('plan.actions')
  const { late, mine, status, text } = action
  const look = late ? 'plan-action--late' : mine && status !== 'done' ? 'plan-action--mine' : ''

  return (
    <tr className={`plan-action ${look}`} id={`insats-${action.id}`}>
      <th scope="row">{text}</th>
      <td>
        <span className="plan-action__label">{t('who')}</span>
        <ActionOwner action={action} />
      </td>
      <td>
        <span className="plan-action__label">{t('when')}</span>
        <ActionTimes action={action} />
      </td>
      <td>
        <span className="plan-action__label">{t('state')}</span>
        <ActionState action={action} />
        <ActionLinks action={action} {...shared} />
      </td>
    </tr>
  )
}

/** The one who answers for it: principal, unit and person, or someone else by name. */
function ActionOwner({ action }: { action: PlanAction }) {
  const t = useTranslations('plan.actions')
  const sip = useTranslations('sip')
  const { principal, other, unitName, who, owned, mine } = action

  return (
    <span className="plan-action__lines">
      {who && <strong>{who}</strong>}
      {unitName && <span>{unitName}</span>}
      {principal && <span className="quiet">{sip(`principal.${principal}`)}</span>}
      {other && <span className="quiet">{sip(`other.${other}`)}</span>}
      {mine && (
        <span>
          <Tag icon={<PersonIcon />} tone="info">
            {t('mine')}
          </Tag>
        </span>
      )}
      {!owned && (
        <span>
          <Tag tone="warning">{t('unowned')}</Tag> <span className="quiet">{t('unownedText')}</span>
        </span>
      )}
    </span>
  )
}

function ActionTimes({ action: { start, when, dueDay } }: { action: PlanAction }) {
  const t = useTranslations('plan.actions')
  const { day } = useMoments()
  return (
    <span className="plan-action__lines">
      <span>{t('from', { when: day(start) })}</span>
      {when && when !== dueDay && <span>{when}</span>}
      {dueDay && <span>{t('by', { when: day(dueDay) })}</span>}
    </span>
  )
}
