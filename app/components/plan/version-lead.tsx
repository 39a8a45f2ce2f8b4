import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanContent } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** Who led the plan in a version, and when it was to be followed up. */
export function VersionLead({ content: { lead, nextFollowUp } }: { content: PlanContent }) {
  const t = useTranslations('plan.lead')
  const followUps = useTranslations('plan.followUps')
  const sip = useTranslations('sip.principal')
  const { date } = useMoments()
  if (!lead) return null

  return (
    <section aria-labelledby="haller" className="fact">
      <h2 id="haller">{t('title')}</h2>
      <p className="fact__value">{lead.name}</p>
      {lead.unitName && <p>{lead.unitName}</p>}
      <p>
        <PhoneLink name={lead.name} phone={lead.phone} />
      </p>
      <p className="quiet">{t('principal', { principal: sip(lead.principal) })}</p>
      {nextFollowUp && <p>{followUps.rich('next', { ...bold, when: date(nextFollowUp) })}</p>}
    </section>
  )
}
