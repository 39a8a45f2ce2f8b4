import { Notice } from '#app/components/ui/index.ts'
import { inside } from '#app/components/words/use-moments.ts'
import type { ParticipantsView } from '#app/domain/participants-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** At a glance: what the person has had no part in, or has not been told. Nothing when there is nothing. */
export function LeftOut({ view: { person, plan, discharge } }: { view: ParticipantsView }) {
  const t = useTranslations('access.leftOut')
  const sip = useTranslations('sip')
  const name = person.givenName
  const stages = (plan?.stages ?? []).filter(({ mark }) => mark === 'leftOut')
  const newest = discharge?.status === 'underway' ? discharge.dates[0] : undefined
  const isUntold = newest?.standing === 'untold' || newest?.standing === 'untoldLate'
  if (person.deceased || (stages.length === 0 && !isUntold)) return null

  return (
    <Notice heading={t('title', { name })} tone="warning">
      {stages.length > 0 && (
        <p>
          {t('stages', { name, stages: stages.map(({ stage }) => inside(sip(`stage.${stage}`))).join(', ') })}{' '}
          <a className="access__jump" href="#delaktighet">
            {t('see')}
          </a>
        </p>
      )}
      {isUntold && (
        <p>
          {t('date', { name })}{' '}
          <a className="access__jump" href="#berattat">
            {t('see')}
          </a>
        </p>
      )}
    </Notice>
  )
}
