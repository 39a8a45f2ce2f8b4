import { Tag } from '#app/components/ui/index.ts'
import { start, useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { AddLink } from './add-link.tsx'
import { sectionIds } from './cure-of.ts'

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** When the plan is looked at again, and what became of each goal the times it was. */
export function FollowUps({ view, available }: { view: PlanView } & Pick<PlanView, 'available'>) {
  const t = useTranslations('plan.followUps')
  const steps = useTranslations('events.name')
  const { near, daysTo } = useMoments()
  const { nextFollowUp: next, followUps, person, planVersion } = view
  const held = followUps.filter(({ heldAt }) => heldAt)
  const event = next ? 'followUp.held' : 'followUp.booked'
  const name = next ? steps('followUp_held') : steps('followUp_booked')

  return (
    <section aria-labelledby={sectionIds.followUps} className="plan-part">
      <div className="plan-part__head">
        <h2 id={sectionIds.followUps}>{t('title')}</h2>
        <AddLink text={name} to={available.includes(event) ? stepPath(person.id, event) : null} />
      </div>
      {next ? (
        <p>
          {t.rich('next', { ...bold, when: near(next) })}{' '}
          {daysTo(next) < 0 && view.status === 'underway' && <Tag tone="late">{start(t('late'))}</Tag>}
        </p>
      ) : (
        <p>{planVersion > 0 ? t('none') : t('noneYet')}</p>
      )}
      {held.map((one) => (
        <Held followUp={one} key={`${one.on} ${one.heldAt}`} name={person.givenName} />
      ))}
    </section>
  )
}

const tones = { reached: 'done', partly: 'info', notReached: 'warning' } as const

function Held({ followUp, name }: { followUp: PlanView['followUps'][number]; name: string }) {
  const t = useTranslations('plan.followUps')
  const goalWords = useTranslations('plan.goals')
  const results = useTranslations('sip.result')
  const { near, day, dayOf } = useMoments()
  const { on, heldAt, goals, personSays } = followUp
  if (!heldAt) return null

  return (
    <article className="fact">
      <h3>
        {t('held', { when: near(heldAt) })}
        {dayOf(heldAt) !== on && <span className="fact__count">{t('planned', { when: day(on) })}</span>}
      </h3>
      {personSays && <p>{goalWords('says', { name, text: personSays })}</p>}
      {goals.length === 0 && <p>{t('noGoals')}</p>}
      <ul className="plan-list">
        {goals.map(({ goalId, text, result, personSays: says }) => (
          <li key={goalId ?? text}>
            <p>
              {text} {result && <Tag tone={tones[result]}>{results(result)}</Tag>}
            </p>
            {says && <p className="quiet">{goalWords('says', { name, text: says })}</p>}
          </li>
        ))}
      </ul>
    </article>
  )
}
