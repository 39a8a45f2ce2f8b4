import { Tag } from '#app/components/ui/index.ts'
import type { PlanContent, PlanGoal, PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { AddLink } from './add-link.tsx'
import { sectionIds } from './cure-of.ts'

type Props = Pick<PlanContent, 'goals'> & Pick<PlanView, 'person'> & { addTo?: string | null }

const horizons = ['long', 'short'] as const
const tones = { reached: 'done', partly: 'info', notReached: 'warning' } as const

/** The goals, those far off first: whose words they are, how we know, and how far each had come. */
export function Goals({ goals, person, addTo = null }: Props) {
  const t = useTranslations('plan.goals')
  const filled = horizons
    .map((horizon) => ({ horizon, found: goals.filter((goal) => goal.horizon === horizon) }))
    .filter(({ found }) => found.length > 0)

  return (
    <section aria-labelledby={sectionIds.goals} className="plan-part">
      <div className="plan-part__head">
        <h2 id={sectionIds.goals}>{t('title')}</h2>
        <AddLink text={t('add')} to={addTo} />
      </div>
      {goals.length === 0 && <p>{t('none')}</p>}
      <div className="plan-goals">
        {filled.map(({ horizon, found }) => (
          <div key={horizon}>
            <h3>{t(horizon)}</h3>
            <ul>
              {found.map((goal) => (
                <li key={goal.id}>
                  <Goal goal={goal} name={person.givenName} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function Goal({ goal, name }: { goal: PlanGoal; name: string }) {
  const t = useTranslations('plan.goals')
  const results = useTranslations('sip.result')
  const { text, ownWords, measure, result, personSays } = goal

  return (
    <>
      <p className="plan-goal__text">{text}</p>
      {(ownWords || result) && (
        <p className="row">
          {ownWords && <Tag tone="info">{t('ownWords')}</Tag>}
          {result && <Tag tone={tones[result]}>{results(result)}</Tag>}
        </p>
      )}
      {measure && <p className="quiet">{t('measure', { measure })}</p>}
      {personSays && <p className="quiet">{t('says', { name, text: personSays })}</p>}
    </>
  )
}
