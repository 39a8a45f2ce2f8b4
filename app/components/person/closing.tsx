import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { nextStepId } from './next-step.tsx'

/** What a page says when there is no next step any more: calmly, with what it means. */
export function Closing({ view }: { view: PersonView }) {
  const t = useTranslations('person.state')
  const codes = useTranslations('codes')
  const { person, status, endReason } = view
  const kind = person.deceased ? 'deceased' : status === 'interrupted' ? 'interrupted' : 'closed'
  const key = `interruption.${endReason as 'noNeed'}` as const
  const reason = endReason && codes.has(key) ? codes(key) : endReason

  return (
    <section aria-labelledby="avslut" className="next next--over" id={nextStepId} tabIndex={-1}>
      <div className="next__words">
        <h2 id="avslut">{t(kind, { name: person.name })}</h2>
        <p>{t(`${kind}Text`)}</p>
        {reason && !person.deceased && <p>{t('reason', { reason })}</p>}
      </div>
    </section>
  )
}
