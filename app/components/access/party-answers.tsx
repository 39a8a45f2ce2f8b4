import { Tag } from '#app/components/ui/index.ts'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanParticipation } from '#app/domain/participants-views.ts'
import type { PlanParty } from '#app/domain/plan-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { StepLinks } from './step-links.tsx'

type Props = { person: PersonHead; plan: PlanParticipation }

/** Every unit that is called or invited, and its answer. That it has not answered is an answer to show, too. */
export function PartyAnswers({ person, plan }: Props) {
  const t = useTranslations('access.parties')
  const { parties, available } = plan

  return (
    <section aria-labelledby="enheter" className="access__card">
      <h2 id="enheter">{t('title')}</h2>
      {parties.length === 0 && <p>{t('none')}</p>}
      <ul className="access__list">
        {parties.map((party) => (
          <li key={party.unitId}>
            <OneParty party={party} />
          </li>
        ))}
      </ul>
      <StepLinks available={available} events={['party.invited', 'party.answered']} person={person} />
    </section>
  )
}

function OneParty({ party }: { party: PlanParty }) {
  const t = useTranslations('access.parties')
  const { near } = useMoments()
  const { unitName, organisationName, phone, invitedAt, answerBy, isPrincipal, text } = party
  const called = t(isPrincipal ? 'called' : 'invited', { when: near(invitedAt) })

  return (
    <>
      <div>
        <p>
          <strong>{unitName}</strong>
          {organisationName && `, ${organisationName}`}
        </p>
        <p className="quiet">
          {called}
          {answerBy && `, ${t('answerBy', { when: near(answerBy) })}`}
        </p>
        {text && <p className="access__quote">{text}</p>}
        {phone && <PhoneLink name={unitName} phone={phone} />}
      </div>
      <Answer party={party} />
    </>
  )
}

function Answer({ party: { answer, answeredAt, silent } }: { party: PlanParty }) {
  const t = useTranslations('access.parties')
  const sip = useTranslations('sip')
  const { near } = useMoments()
  if (!answer) return <Tag tone={silent ? 'late' : 'neutral'}>{t(silent ? 'silent' : 'waiting')}</Tag>
  const words = sip(`answer.${answer}`)
  return (
    <Tag tone={answer === 'notConcerned' ? 'neutral' : 'done'}>
      {answeredAt ? t('answered', { answer: words, when: near(answeredAt) }) : words}
    </Tag>
  )
}
