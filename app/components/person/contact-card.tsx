import { dutiesPath } from '#app/components/duty/duties-path.ts'
import { ContactNow } from '#app/components/words/contact-now.tsx'
import { Link } from '#app/components/words/link.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = Pick<PersonView, 'callNow' | 'contact' | 'person'>

/** Whom to call now, and who is appointed as the permanent contact: which kind, why just them, and who answers meanwhile. */
export function ContactCard({ callNow, contact, person }: Props) {
  const t = useTranslations('contact')
  return (
    <article className="fact contact">
      <h3>{t('title')}</h3>
      {callNow && <ContactNow contact={callNow} />}
      {contact ? (
        <Appointed contact={contact} givenName={person.givenName} isShown={isShown(contact, callNow)} />
      ) : (
        <p className="fact__open">{t('none')}</p>
      )}
      <p>
        <Link to={dutiesPath(person.id)}>{t('duties')}</Link>
      </p>
    </article>
  )
}

type Contact = NonNullable<PersonView['contact']>
type AppointedProps = { contact: Contact; givenName: string; isShown: boolean }

/** True when the one to call now is the contact, whose number then is above already. */
const isShown = ({ name, phone }: Contact, now: Props['callNow']) => now?.name === name && now.phone === phone

function Appointed({ contact, givenName, isShown }: AppointedProps) {
  const t = useTranslations('contact')
  const { day } = useMoments()
  const { name, type, profession, unitName, phone, hours, basis, appointedBy, appointedAt, accepted, previous } =
    contact
  const isByRoutine = basis === 'routine'

  return (
    <dl className="contact__facts">
      <div>
        <dt>{t(`type.${type}`)}</dt>
        {!isShown && <dd>{[name, inside(profession), unitName].filter(Boolean).join(', ')}</dd>}
        {!isShown && (
          <dd>
            <PhoneLink name={name} phone={phone} />
          </dd>
        )}
        {hours && <dd>{t('hours', { hours })}</dd>}
        <dd className={accepted ? undefined : 'fact__open'}>{accepted ? t('accepted') : t('waits')}</dd>
        {!accepted && previous && (
          <dd>
            {t('previous', { name: previous.name })} <PhoneLink name={previous.name} phone={previous.phone} />
          </dd>
        )}
      </div>
      <div>
        <dt>{t('why')}</dt>
        <dd className={isByRoutine ? 'fact__open' : undefined}>{t(`basis.${basis}`, { name: givenName })}</dd>
        <dd className="quiet">{t('appointedBy', { by: appointedBy, when: day(appointedAt) })}</dd>
      </div>
    </dl>
  )
}
