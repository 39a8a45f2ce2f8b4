import { inside, useMoments } from '#app/components/words/use-moments.ts'
import type { PlanAction } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { BlockProps } from './agenda-block.tsx'
import { WriteLink } from './write-link.tsx'

/** What is to be done, and how far each thing is agreed. */
export function ActionsToDo({ plan, till }: BlockProps) {
  const t = useTranslations('meetings.agenda')
  const sip = useTranslations('sip')
  return (
    <>
      {plan.actions.length === 0 && <p className="fact__open">{t('empty.3')}</p>}
      <ul className="agenda__list">
        {plan.actions.map(({ id, text, status }) => (
          <li key={id}>
            {text} <span className="quiet">{sip(`actionStatus.${status}`)}</span>
          </li>
        ))}
      </ul>
      <WriteLink event="action.added" plan={plan} till={till} />
    </>
  )
}

/** Who does each thing: one principal with unit and name, or someone else. What nobody answers for stands out. */
export function Owners({ plan, till }: BlockProps) {
  const t = useTranslations('meetings.agenda')
  return (
    <>
      {plan.actions.length === 0 && <p className="fact__open">{t('empty.4')}</p>}
      <dl className="agenda__pairs">
        {plan.actions.map((action) => (
          <div key={action.id}>
            <dt>{action.text}</dt>
            <dd>
              <Owner action={action} />
            </dd>
            {!action.owned && (
              <dd>
                <WriteLink event="action.changed" item={action.id} plan={plan} till={till} what={action.text} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <WriteLink event="lead.appointed" plan={plan} till={till} />
    </>
  )
}

function Owner({ action }: { action: PlanAction }) {
  const t = useTranslations('meetings.agenda')
  const sip = useTranslations('sip')
  const { other, owned, principal, unitName, who } = action
  const of = other ? sip(`other.${other}`) : (unitName ?? (principal && sip(`principal.${principal}`)))
  return (
    <>
      {who && of ? t('helper', { who, of }) : (who ?? of)}
      {!owned && <strong className="fact__open"> {t('noOwner')}</strong>}
    </>
  )
}

/** When each thing begins and is to be done. */
export function ActionTimes({ plan, till }: BlockProps) {
  const t = useTranslations('meetings.agenda')
  const { day } = useMoments()
  if (plan.actions.length === 0) return <p className="fact__open">{t('empty.5')}</p>
  return (
    <dl className="agenda__pairs">
      {plan.actions.map(({ id, text, start, when, dueDay }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd>
            {[
              t('from', { when: day(start) }),
              when === dueDay ? null : when,
              dueDay && inside(t('dueBy', { when: day(dueDay) })),
            ]
              .filter(Boolean)
              .join(', ')}
          </dd>
          {!when && !dueDay && (
            <dd>
              <WriteLink event="action.changed" item={id} plan={plan} till={till} what={text} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
