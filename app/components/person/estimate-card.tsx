import { isInHospital } from '#app/components/words/is-in-hospital.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** The date, how sure it is, what it was, and whether the person knows. */
export function EstimateCard({ estimate, person, phase }: Pick<PersonView, 'estimate' | 'person' | 'phase'>) {
  const t = useTranslations('person.known')
  const words = useTranslations('words')
  const { day, moment } = useMoments()
  if (!estimate || !isInHospital(phase)) return null
  const { on, certainty, before, changedAt, toldAt, reason } = estimate

  return (
    <article className="fact">
      <h3>{t('estimate')}</h3>
      <p className="fact__value">{t('estimateOn', { when: day(on), certainty: words(`certainty.${certainty}`) })}</p>
      {reason && <p>{t('estimateReason', { reason })}</p>}
      <p className={toldAt ? undefined : 'fact__open'}>
        {toldAt
          ? t('told', { name: person.givenName, when: moment(toldAt) })
          : t('notTold', { name: person.givenName })}
      </p>
      <p className="quiet">
        {before
          ? t('estimateBefore', { before: day(before), when: moment(changedAt) })
          : t('estimateSet', { when: moment(changedAt) })}
      </p>
    </article>
  )
}
