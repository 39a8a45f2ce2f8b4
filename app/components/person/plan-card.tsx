import { HealthTag } from '#app/components/plan/plan-health.tsx'
import { newPlanPath } from '#app/components/plan/plan-path.ts'
import { Link } from '#app/components/words/link.tsx'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import { planPath } from '#app/components/words/use-step-words.ts'
import type { PlanSummary } from '#app/domain/plan-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = { plan: PlanSummary | null; person: PersonHead; isUnderway: boolean }

/** What the person's page says of the plan: how far it has come, how it fares, who leads it, what is next. */
export function PlanCard({ plan, person, isUnderway }: Props) {
  const t = useTranslations('plan.summary')
  if (!plan && !isUnderway) return null
  return (
    <article className="fact fact--wide">
      <h3>{t('title')}</h3>
      {plan ? <Summary plan={plan} /> : <p>{t('none')}</p>}
      <p className="plan__act no-print">
        {plan ? (
          <Link to={planPath(person.id)}>{t('open')}</Link>
        ) : (
          <Link to={newPlanPath(person.id)}>{t('propose')}</Link>
        )}
      </p>
    </article>
  )
}

function Summary({ plan }: { plan: PlanSummary }) {
  const t = useTranslations('plan.summary')
  const sip = useTranslations('sip.plan')
  const { near, moment } = useMoments()
  const { planVersion: version, health, leadName, nextMeeting, nextFollowUp } = plan
  const isOver = plan.plan === 'closed'

  return (
    <>
      <p className="fact__value">
        {sip(plan.plan)}
        {version > 0 && `, ${inside(t('version', { version }))}`}
      </p>
      {health.status !== 'closed' && health.status !== 'notStarted' && (
        <p>
          <HealthTag status={health.status} />
        </p>
      )}
      {!isOver && <p>{leadName ? t('lead', { name: leadName }) : t('noLead')}</p>}
      {nextMeeting && !isOver && <p>{t('meeting', { when: moment(nextMeeting) })}</p>}
      {nextFollowUp && !isOver && <p>{t('followUp', { when: near(nextFollowUp) })}</p>}
    </>
  )
}
