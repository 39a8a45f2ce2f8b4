import type { LookOfDay } from '#app/domain/mine-looks.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useDays } from './use-mine-words.ts'

/** Who has looked, the latest first, for the person alone. */
export function Looks({ looks }: { looks: readonly LookOfDay[] }) {
  const t = useTranslations('mine.access')
  return (
    <section aria-labelledby="tittat">
      <h2 id="tittat">{t('looks')}</h2>
      {looks.length === 0 && <p>{t('looksNone')}</p>}
      <ul className="mine-looks">
        {looks.map((look) => (
          <li key={`${look.at}${look.name}${look.action}`}>
            <Look look={look} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Look({ look: { at, name, unitName, action, times } }: { look: LookOfDay }) {
  const t = useTranslations('mine.access')
  const { moment } = useDays()
  const words = { who: name ?? t('someone'), when: moment(at), times }

  if (action === 'acute') return t('acute', words)
  if (action === 'print') return t('printed', words)
  return unitName ? t('lookedAtUnit', { ...words, unit: unitName }) : t('lookedAt', words)
}
