import type { ReactNode } from 'react'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = { person: PersonHead; children?: ReactNode }

/** Who the page is about, said the same way on every page: name, age, number, and what the page adds as paragraphs. */
export function PersonBanner({ person, children }: Props) {
  const t = useTranslations('person.banner')
  const isProtected = person.protection !== 'none'

  return (
    <header className="banner">
      <div className="banner__row">
        <h1>{person.name}</h1>
        <p>
          {t('age', { age: person.age })} · <MaskedNumber person={person} />
        </p>
        {children}
        <PersonTags {...person} />
      </div>
      {isProtected && <p className="banner__hidden">{t('hidden')}</p>}
      {!isProtected && <Details person={person} />}
    </header>
  )
}

function MaskedNumber({ person }: Props) {
  const t = useTranslations('person.banner')
  if (person.identifierType === 'reserveNumber') return t('reserve')
  return `${person.birthDate}-xxxx`
}

/** The full number and how to reach the person: shown on request, since others may look at the screen too. */
function Details({ person }: Props) {
  const t = useTranslations('person.banner')
  return (
    <details className="banner__details">
      <summary>{t('show', { kind: t(`kind.${person.identifierType}`) })}</summary>
      <dl>
        <div>
          <dt>{t(`number.${person.identifierType}`)}</dt>
          <dd>{person.identifier}</dd>
        </div>
        {person.address && (
          <div>
            <dt>{t('address')}</dt>
            <dd>{person.address}</dd>
          </div>
        )}
        {person.phone && (
          <div>
            <dt>{t('phone')}</dt>
            <dd>
              <PhoneLink name={person.name} phone={person.phone} />
            </dd>
          </div>
        )}
      </dl>
    </details>
  )
}
