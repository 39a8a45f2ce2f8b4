import { ContactNow } from '#app/components/words/contact-now.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { AcuteCard as Card } from '#app/domain/acute-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = { card: Card; reader: { name: string; workplace: string } }

/** The acute card on a screen: whom to call first, then what matters, who is involved, and what is agreed. */
export function AcuteCard({ card, reader }: Props) {
  const t = useTranslations('acute.card')
  const { date } = useMoments()
  const { person, callNow, matters } = card

  return (
    <article className="acute-card">
      <header>
        <h1>{person.name}</h1>
        <p className="acute-card__number">{person.number}</p>
        <p>{t('born', { on: date(person.birthDate) })}</p>
        {person.interpreter && (
          <p>
            <strong>{t('interpreter', { language: person.interpreter })}</strong>
          </p>
        )}
        {person.protection !== 'none' && (
          <p>
            <strong>{t('protected')}</strong>
          </p>
        )}
      </header>
      <section aria-labelledby="ring" className="print__card acute-card__call">
        <h2 id="ring">{t('call')}</h2>
        {callNow ? <ContactNow contact={callNow} /> : <p>{t('nobody')}</p>}
      </section>
      {matters && (
        <section aria-labelledby="viktigt" className="print__card">
          <h2 id="viktigt">{t('matters')}</h2>
          <p className="acute-card__said">{matters}</p>
        </section>
      )}
      <Team card={card} />
      <Decisions card={card} />
      <p className="quiet">{t('logged', reader)}</p>
    </article>
  )
}

function Team({ card: { team } }: Pick<Props, 'card'>) {
  const t = useTranslations('acute.card')
  return (
    <section aria-labelledby="med" className="print__card">
      <h2 id="med">{t('team')}</h2>
      {team.length === 0 && <p>{t('teamNone')}</p>}
      <ul className="papers">
        {team.map(({ name, profession, unitName, hours, phone }) => (
          <li className="papers__one" key={`${name} ${unitName} ${phone}`}>
            <strong>{unitName || name}</strong>
            <p>{[unitName && name !== unitName ? name : null, profession, hours].filter(Boolean).join(' · ')}</p>
            <p>
              <PhoneLink name={unitName || name} phone={phone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decisions({ card: { decisions, plan } }: Pick<Props, 'card'>) {
  const t = useTranslations('acute.card')
  const { date } = useMoments()
  return (
    <section aria-labelledby="beslut" className="print__card">
      <h2 id="beslut">{t('decisions')}</h2>
      {decisions.length === 0 && <p>{t('decisionsNone')}</p>}
      <ul className="acute-card__decisions">
        {decisions.map(({ text, who, unitName, when }) => (
          <li key={`${text} ${who} ${when}`}>
            <strong>{text}</strong>
            <p>{[who, unitName, when].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {plan?.establishedAt && (
        <p className="quiet">{t('plan', { version: plan.version, on: date(plan.establishedAt) })}</p>
      )}
    </section>
  )
}
