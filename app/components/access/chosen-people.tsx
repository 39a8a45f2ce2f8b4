import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanParticipation } from '#app/domain/participants-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Facts } from './facts.tsx'
import { StepLinks } from './step-links.tsx'
import { useWho } from './use-who.ts'

type Props = { person: PersonHead; plan: PlanParticipation }

/** Whom the person wants beside them, and whom they want kept out. */
export function ChosenPeople({ person, plan }: Props) {
  const t = useTranslations('access.people')
  const who = useWho()
  const { moment } = useMoments()
  const { participants, available } = plan
  const name = person.givenName

  return (
    <section aria-labelledby="valda" className="access__card">
      <h2 id="valda">{t('title', { name })}</h2>
      {participants ? (
        <>
          <Facts
            facts={[
              [t('invite'), participants.invite.join(', ') || t('nobody')],
              [t('keepOut'), participants.keepOut.length > 0 && <strong>{participants.keepOut.join(', ')}</strong>],
            ]}
          />
          <p className="quiet">{t('said', { when: moment(participants.at), who: who(participants.who) })}</p>
        </>
      ) : (
        <p>{t('none', { name })}</p>
      )}
      <StepLinks available={available} events={['participants.chosen']} person={person} />
    </section>
  )
}
