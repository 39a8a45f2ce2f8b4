import { useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Blocker =
  | 'ADMISSION_NOTICE_MISSING'
  | 'ADMISSION_NOTICE_LATE'
  | 'SIP_INVITATION_MISSING'
  | 'SIP_INVITATION_LATE'
  | 'SIP_INVITATION_BORDERLINE'
  | 'OUTPATIENT_MEASURES_MISSING'

/** The municipality's liability as a basis for a person's decision, never an invoice (LUS 5 kap.). */
export function Payment({ payment }: Pick<PersonView, 'payment'>) {
  const t = useTranslations('person.payment')
  const codes = useTranslations('codes.blocker')
  const { near } = useMoments()
  const { status, startsOn, chargeableDays: days, blockedBy, amountSek } = payment
  if (status === 'notApplicable') return null
  const when = startsOn ? near(startsOn) : ''

  return (
    <section aria-labelledby="betalning" className="payment">
      <h2 id="betalning">{t('title')}</h2>
      <p>
        {status === 'counting' && t('counting', { when })}
        {status === 'liable' && t('liable', { when, days })}
        {status === 'settled' && t('settled', { days })}
        {status === 'blocked' && t('blocked')}
      </p>
      {blockedBy.length > 0 && (
        <ul>
          {blockedBy.map((code) => (
            <li key={code}>{codes(code as Blocker)}</li>
          ))}
        </ul>
      )}
      {amountSek !== null && <p>{t('amount', { amount: amountSek })}</p>}
      <p className="quiet">{t('note')}</p>
    </section>
  )
}
