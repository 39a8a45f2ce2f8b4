import { Notice, Tag } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanParticipation } from '#app/domain/participants-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ConsentFacts } from './consent-facts.tsx'
import { StepLinks } from './step-links.tsx'

type Props = { person: PersonHead; plan: PlanParticipation | null }

const tones = { none: 'neutral', given: 'done', declined: 'late', notPossible: 'warning', withdrawn: 'late' } as const
const words = ['consent.given', 'consent.declined', 'consent.notPossible', 'consent.withdrawn'] as const

/** What the person has said about sharing for the plan: its state in words first, then its whole scope. */
export function ConsentCard({ person, plan }: Props) {
  const t = useTranslations('access.consent')
  const name = person.givenName

  return (
    <section aria-labelledby="samtycke" className="access__card">
      <h2 id="samtycke">{t('title')}</h2>
      {plan ? (
        <PlanConsent person={person} plan={plan} />
      ) : (
        <>
          <p>{t('noPlan', { name })}</p>
          {!person.deceased && (
            <p className="no-print">
              <Link className="access__link" to={`/p/${person.id}/plan/ny`}>
                {t('startPlan')}
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function PlanConsent({ person, plan }: { person: PersonHead; plan: PlanParticipation }) {
  const t = useTranslations('access.consent')
  const sip = useTranslations('sip')
  const { day } = useMoments()
  const { consent, consentRecord: record } = plan
  const name = person.givenName
  const isLapsed = consent === 'given' && record?.lapsed === true

  return (
    <>
      <p>
        <Tag strong tone={isLapsed ? 'late' : tones[consent]}>
          {sip(`consent.${isLapsed ? 'lapsed' : consent}`)}
        </Tag>
      </p>
      {isLapsed && record.validTo ? (
        <Notice tone="late">{t('lapsed', { day: day(record.validTo), name })}</Notice>
      ) : (
        <p className="access__state">{t(`state.${consent}`, { name })}</p>
      )}
      {record && <ConsentFacts basis={plan.basis} name={name} record={record} />}
      {consent === 'given' && <p className="quiet">{t('anyTime', { name })}</p>}
      <StepLinks available={plan.available} events={words} person={person} />
    </>
  )
}
