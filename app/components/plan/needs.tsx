import type { PlanContent, PlanNeed } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { AddLink } from './add-link.tsx'
import { sectionIds } from './cure-of.ts'

type Props = Pick<PlanContent, 'needs'> & { addTo?: string | null }

/** The needs, by life area (IBIC). */
export function Needs({ needs, addTo = null }: Props) {
  const t = useTranslations('plan.needs')
  const areas = [...new Set(needs.map(({ lifeArea }) => lifeArea))].sort((one, other) => one - other)
  if (needs.length === 0 && addTo === null) return null

  return (
    <section aria-labelledby={sectionIds.needs} className="plan-part">
      <div className="plan-part__head">
        <h2 id={sectionIds.needs}>{t('title')}</h2>
        <AddLink text={t('add')} to={addTo} />
      </div>
      {needs.length === 0 && <p>{t('none')}</p>}
      {areas.length > 0 && (
        <dl className="plan-needs">
          {areas.map((area) => (
            <Area area={area} key={area} needs={needs.filter(({ lifeArea }) => lifeArea === area)} />
          ))}
        </dl>
      )}
    </section>
  )
}

function Area({ area, needs }: { area: number; needs: readonly PlanNeed[] }) {
  const t = useTranslations('sip.area')
  return (
    <div>
      <dt>{t(String(area) as '1')}</dt>
      {needs.map(({ id, text }) => (
        <dd key={id}>{text}</dd>
      ))}
    </div>
  )
}
