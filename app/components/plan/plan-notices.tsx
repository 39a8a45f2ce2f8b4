import { Notice } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useWho } from './use-who.ts'

/** What everyone must know before they do anything in the plan. */
export function PlanNotices({ view }: { view: PlanView }) {
  const t = useTranslations('plan.notice')
  const { day } = useMoments()
  const { person, plan, admittedSince } = view

  if (view.status === 'closed') return null
  return (
    <>
      {person.deceased && (
        <Notice heading={t('deceased', { name: person.name })}>
          <p>{t('deceasedText')}</p>
        </Notice>
      )}
      {admittedSince && !person.deceased && <Admitted admitted={admittedSince} view={view} />}
      <ConsentNotices view={view} />
      {view.proposed && (plan === 'proposed' || plan === 'offered') && (
        <Proposed at={day(view.proposed.at)} view={view} />
      )}
    </>
  )
}

/** What the person's word on sharing stops, and why. */
function ConsentNotices({ view }: { view: PlanView }) {
  const t = useTranslations('plan.notice')
  const { near } = useMoments()
  const { person, plan, consent, consentRecord } = view
  const name = person.givenName
  const isStopped = consent === 'withdrawn' || (consent === 'declined' && plan !== 'declined')
  const reason =
    consentRecord?.note && consent !== 'notPossible' ? <p>{t('reason', { reason: consentRecord.note })}</p> : null

  return (
    <>
      {isStopped && (
        <Notice heading={t('stopped')} tone="warning">
          <p>{t('stoppedText', { name })}</p>
          {reason}
        </Notice>
      )}
      {plan === 'declined' && (
        <Notice heading={t('declined', { name })}>
          <p>{t('declinedText', { name })}</p>
          {reason}
        </Notice>
      )}
      {consentRecord?.lapsed && consentRecord.validTo && consent === 'given' && (
        <Notice heading={t('lapsed', { when: near(consentRecord.validTo) })} tone="warning">
          <p>{t('lapsedText', { name })}</p>
        </Notice>
      )}
    </>
  )
}

type AdmittedProps = { view: PlanView; admitted: NonNullable<PlanView['admittedSince']> }

/** The plan is older than the stay: looking it over is a follow-up of it. */
function Admitted({ view, admitted: { at, unitName } }: AdmittedProps) {
  const t = useTranslations('plan.notice')
  const { near } = useMoments()
  const when = near(at)
  const mayFollowUp = view.available.includes('followUp.held')
  return (
    <Notice heading={unitName ? t('admittedAt', { when, unit: unitName }) : t('admitted', { when })} tone="warning">
      <p>{t('admittedText')}</p>
      {mayFollowUp && (
        <p className="plan__act">
          <Link to={stepPath(view.person.id, 'followUp.held')}>{t('lookOver')}</Link>
        </p>
      )}
    </Notice>
  )
}

function Proposed({ view, at }: { view: PlanView; at: string }) {
  const t = useTranslations('plan.notice')
  const who = useWho()
  if (!view.proposed) return null
  return (
    <Notice heading={t('proposed', { when: at, who: who(view.proposed.who) })}>
      <p>{view.proposed.reason}</p>
    </Notice>
  )
}
