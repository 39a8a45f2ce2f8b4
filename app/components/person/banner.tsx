import { useTranslations } from 'use-intl'
import { isInHospital } from '#app/components/words/is-in-hospital.ts'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'

type Props = Pick<PersonView, 'person' | 'place' | 'estimate' | 'status' | 'phase'>

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** Who the page is about, said the same way on every page: name, age, number, where, and when home. */
export function Banner({ person, place, estimate, status, phase }: Props) {
  const t = useTranslations('person.banner')
  const { near } = useMoments()
  const isProtected = person.protection !== 'none'
  const isHome = !isInHospital(phase)
  const isUnderway = status === 'underway' && !person.deceased

  return (
    <header className="banner">
      <div className="banner__row">
        <h1>{person.name}</h1>
        <p>
          {t('age', { age: person.age })} · <MaskedNumber person={person} />
        </p>
        {isUnderway && isHome && <p>{t.rich('nowHome', bold)}</p>}
        {isUnderway && !isHome && place && !isProtected && (
          <p>{t.rich('now', { ...bold, place: place.unitName, since: near(place.since) })}</p>
        )}
        {isUnderway && !isHome && <EstimatedHome estimate={estimate} />}
        <PersonTags {...person} />
      </div>
      {isProtected && <p className="banner__hidden">{t('hidden')}</p>}
      {!isProtected && <Details person={person} />}
    </header>
  )
}

function MaskedNumber({ person }: Pick<Props, 'person'>) {
  const t = useTranslations('person.banner')
  if (person.identifierType === 'reserveNumber') return t('reserve')
  return `${person.birthDate}-xxxx`
}

function EstimatedHome({ estimate }: Pick<Props, 'estimate'>) {
  const t = useTranslations('person.banner')
  const words = useTranslations('words')
  const { near, day } = useMoments()
  if (!estimate) return <p>{t('noEstimate')}</p>

  const certainty = words(`certainty.${estimate.certainty}`)
  return (
    <p>
      {t.rich('estimate', { ...bold, when: near(estimate.on), certainty })}
      {estimate.before && <span className="banner__change">{t('changed', { before: day(estimate.before) })}</span>}
    </p>
  )
}

/** The full number and how to reach the person: shown on request, since others may look at the screen too. */
function Details({ person }: Pick<Props, 'person'>) {
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
