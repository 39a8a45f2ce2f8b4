import { useMoments } from '#app/components/words/use-moments.ts'
import type { DutiesView } from '#app/domain/duties-view.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Holding = DutiesView['holdings']['plan'][number]

/** Who has held the duty, one after the other: each begins where the one before ended. */
export function Holders({ holdings }: Pick<DutiesView, 'holdings'>) {
  const t = useTranslations('duties')
  const cases = (['discharge', 'plan'] as const).filter((one) => holdings[one].length > 0)

  return (
    <section aria-labelledby="innehavare" className="duties">
      <h2 id="innehavare">{t('holders')}</h2>
      <p className="section-lead">{t('holdersLead')}</p>
      {cases.map((one) => (
        <div key={one}>
          <h3>{t(one)}</h3>
          <ol className="holders">
            {holdings[one].map((holding) => (
              <li key={holding.from}>
                <Held holding={holding} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function Held({ holding: { kind, name, unitName, from, until } }: { holding: Holding }) {
  const t = useTranslations('duties')
  const { moment } = useMoments()
  const unit = unitName ?? ''
  const who = kind === 'unitHead' ? t('head', { name, unit }) : unit ? t('named', { name, unit }) : name
  return until ? (
    t('holderThen', { who, from: moment(from), until: moment(until) })
  ) : (
    <strong>{t('holderNow', { who, from: moment(from) })}</strong>
  )
}
