import { ContactNow } from '#app/components/words/contact-now.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Who holds the plan together and how they are reached now; whom it is led by, and whether they have taken it on (F1). */
export function LeadCard({ view }: { view: PlanView }) {
  const t = useTranslations('plan.lead')
  const { lead, holder, callNow } = view
  const isHolder = lead !== null && holder.kind === 'contact' && holder.name === lead.name

  return (
    <section aria-labelledby="haller" className="fact">
      <h2 id="haller">{t('title')}</h2>
      {callNow ? <ContactNow contact={callNow} /> : <p>{t('nobody')}</p>}
      {lead ? <Lead isHolder={isHolder} lead={lead} /> : <p className="fact__open">{t('none')}</p>}
    </section>
  )
}

function Lead({ lead, isHolder }: { lead: NonNullable<PlanView['lead']>; isHolder: boolean }) {
  const t = useTranslations('plan.lead')
  const sip = useTranslations('sip.principal')
  const { near } = useMoments()
  const { name, phone, acceptedAt, principal } = lead
  return (
    <>
      <p>{t('appointed', { name })}</p>
      {!isHolder && (
        <p>
          <PhoneLink name={name} phone={phone} />
        </p>
      )}
      <p className={acceptedAt ? undefined : 'fact__open'}>
        {acceptedAt ? t('accepted', { when: near(acceptedAt) }) : t('waits')}
      </p>
      <p className="quiet">{t('principal', { principal: sip(principal) })}</p>
    </>
  )
}
