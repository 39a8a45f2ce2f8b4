import { nextStepId } from '#app/components/person/next-step.tsx'
import { start, useMoments } from '#app/components/words/use-moments.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useWho } from './use-who.ts'

/** What the page says when the plan is over: calmly, with why. */
export function PlanClosed({ view }: { view: PlanView }) {
  const t = useTranslations('plan.notice')
  const sip = useTranslations('sip.closing')
  const { near } = useMoments()
  const who = useWho()
  const { person, closed } = view

  return (
    <section aria-labelledby="avslut" className="next next--over" id={nextStepId} tabIndex={-1}>
      <div className="next__words">
        <h2 id="avslut">{person.deceased ? t('deceased', { name: person.name }) : t('closed')}</h2>
        {person.deceased && <p>{t('deceasedText')}</p>}
        {closed && (
          <p>{t('closedText', { reason: sip(closed.reason), when: start(near(closed.at)), who: who(closed.who) })}</p>
        )}
        {closed?.note && <p>{closed.note}</p>}
      </div>
    </section>
  )
}
