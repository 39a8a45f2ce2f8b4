import { ContactNow } from '#app/components/words/contact-now.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { BlockProps } from './agenda-block.tsx'
import { WriteLink } from './write-link.tsx'

/** Whom to call when something does not work: the one who answers now, and the plan's lead. */
export function WhomToCall({ plan }: BlockProps) {
  const t = useTranslations('meetings.page')
  const { lead, callNow } = plan
  return (
    <>
      {lead && (
        <p>
          {t('lead')}: {lead.name}
          {lead.unitName && `, ${lead.unitName}`} <PhoneLink name={lead.name} phone={lead.phone} />
        </p>
      )}
      {callNow && callNow.phone !== lead?.phone && <ContactNow contact={callNow} />}
    </>
  )
}

/** When it is looked at how it went. */
export function FollowUp({ plan, till }: BlockProps) {
  const t = useTranslations('meetings.agenda')
  const { date } = useMoments()
  return (
    <>
      <p className={plan.nextFollowUp ? 'agenda__value' : 'fact__open'}>
        {plan.nextFollowUp ? date(plan.nextFollowUp) : t('empty.8')}
      </p>
      <WriteLink event="followUp.booked" plan={plan} till={till} />
    </>
  )
}
