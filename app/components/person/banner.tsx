import { isInHospital } from '#app/components/words/is-in-hospital.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { PersonBanner } from './person-banner.tsx'

type Props = Pick<PersonView, 'person' | 'place' | 'estimate' | 'status' | 'phase'>

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** Who the page is about, where they are, and when they go home. */
export function Banner({ person, place, estimate, status, phase }: Props) {
  const t = useTranslations('person.banner')
  const { near } = useMoments()
  const isHome = !isInHospital(phase)
  const isUnderway = status === 'underway' && !person.deceased

  return (
    <PersonBanner person={person}>
      {isUnderway && isHome && <p>{t.rich('nowHome', bold)}</p>}
      {isUnderway && !isHome && place && person.protection === 'none' && (
        <p>{t.rich('now', { ...bold, place: place.unitName, since: near(place.since) })}</p>
      )}
      {isUnderway && !isHome && <EstimatedHome estimate={estimate} />}
    </PersonBanner>
  )
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
