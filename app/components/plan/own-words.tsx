import { Link } from '#app/components/words/link.tsx'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanContent, PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { sectionIds } from './cure-of.ts'
import { useWho } from './use-who.ts'

type Props = Pick<PlanContent, 'whatMatters'> & Pick<PlanView, 'person'> & { mayWrite?: boolean }

/** What matters to the person, as they said it. Everything else in the plan is for this. */
export function OwnWords({ whatMatters, person, mayWrite = false }: Props) {
  const t = useTranslations('plan.matters')
  const told = useTranslations('sip.told')
  const { near } = useMoments()
  const who = useWho()
  const name = person.givenName

  return (
    <section aria-labelledby={sectionIds.matters} className="own-words">
      <h2 id={sectionIds.matters}>{t('title', { name })}</h2>
      {whatMatters ? (
        <figure>
          <blockquote>{whatMatters.text}</blockquote>
          <figcaption className="quiet">
            {told(whatMatters.told)}, {inside(near(whatMatters.at))} · {who(whatMatters.who)}
          </figcaption>
        </figure>
      ) : (
        <p>{t('none', { name })}</p>
      )}
      {mayWrite && (
        <p className="plan__act no-print">
          <Link to={stepPath(person.id, 'whatMatters.recorded')}>
            {whatMatters ? t('change') : t('write', { name })}
          </Link>
        </p>
      )}
    </section>
  )
}
