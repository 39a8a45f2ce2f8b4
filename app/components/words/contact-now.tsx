import type { ContactNow as Contact } from '#app/domain/contact-now.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { PhoneLink } from './phone-link.tsx'
import { inside, useMoments } from './use-moments.ts'

/** One name and one number that are right now (F10), and until when they are. */
export function ContactNow({ contact }: { contact: Contact }) {
  const t = useTranslations('contact')
  const { moment } = useMoments()
  const { name, phone, unitName, profession, isOnCall, until } = contact
  const of = [profession && inside(profession), unitName].filter(Boolean).join(', ')

  return (
    <div className="contact-now">
      <p className="contact-now__name">{name}</p>
      {of !== '' && of !== name && <p>{isOnCall ? t('onCallOf', { unit: unitName }) : of}</p>}
      <p className="contact-now__phone">
        <PhoneLink name={name} phone={phone} />
      </p>
      <p className="quiet">{until ? t('until', { when: moment(until) }) : t('always')}</p>
    </div>
  )
}
