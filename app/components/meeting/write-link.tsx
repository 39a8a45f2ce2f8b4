import { Link } from '#app/components/words/link.tsx'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { type EventKey, eventKey } from '#app/text/event-key.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { SipEventType } from '#machines/sip/index.ts'

export type Decision = Extract<
  SipEventType,
  'whatMatters.recorded' | 'goal.added' | 'action.added' | 'action.changed' | 'lead.appointed' | 'followUp.booked'
>

type Props = { plan: PlanView; till: string; event: Decision; item?: string; what?: string }

/** Leads to writing a decision into the plan, and back to the meeting. Nothing where the reader may not write it now. */
export function WriteLink({ plan, till, event, item, what = '' }: Props) {
  const t = useTranslations('meetings.agenda.write')
  if (!plan.available.includes(event)) return null
  const key = eventKey(event) satisfies EventKey<Decision>

  return (
    <p className="write">
      <Link className="write__link" to={stepPath(plan.person.id, event, { till, ...(item && { item }) })}>
        {t(key, { what })}
      </Link>
    </p>
  )
}
