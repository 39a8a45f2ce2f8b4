import { useTranslations } from 'use-intl'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import type { PersonView } from '#app/domain/views.ts'

type Basis = 'wish' | 'knowsPerson' | 'routine'

/** The permanent care contact: one name and one number, whether they have said yes, and why just them (LUS 2:5). */
export function ContactCard({ contact, person }: Pick<PersonView, 'contact' | 'person'>) {
  const t = useTranslations('person.known')
  return (
    <article className="fact">
      <h3>{t('contact')}</h3>
      {contact ? (
        <>
          <p className="fact__value">{contact.name}</p>
          <p>{contact.profession}</p>
          <p>
            <PhoneLink name={contact.name} phone={contact.phone} />
          </p>
          <p className={contact.accepted ? undefined : 'fact__open'}>
            {contact.accepted ? t('contactAccepted') : t('contactWaits')}
          </p>
          <p className="quiet">{t(`contactBasis.${contact.basis as Basis}`, { name: person.givenName })}</p>
        </>
      ) : (
        <p>{t('contactNone')}</p>
      )}
    </article>
  )
}
