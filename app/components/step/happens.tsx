import type { FormEventType } from '#app/forms/step-form.ts'
import type { StepPage } from '#app/forms/step-page.ts'
import { eventKey } from '#app/text/event-key.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'

/** After these the sender no longer has the case, or nobody can change it. */
const final: readonly FormEventType[] = [
  'case.closed',
  'case.interrupted',
  'notice.declined',
  'notice.forwarded',
  'sip.closed',
]

/** What sending leads to: who sees it, which clocks start or stop, and what the person gets to know. */
export function Happens({ page: { event, person, audience, fields, isPlan } }: { page: StepPage }) {
  const t = useTranslations('steps.happens')
  const events = useTranslations('events.happens')
  const format = useFormatter()
  const isChosen = fields.some(({ kind }) => kind === 'units')

  return (
    <section aria-labelledby="det-har-hander" className="happens">
      <h2 id="det-har-hander">{t('title')}</h2>
      <ul>
        <li>{events(eventKey(event))}</li>
        {isChosen && <li>{t('chosen')}</li>}
        {audience && audience.length > 0 && <li>{t('audience', { units: format.list(audience) })}</li>}
        {!isChosen && audience?.length === 0 && <li>{t('nobody')}</li>}
        <li>{person.deceased ? t('deceased') : t(isPlan ? 'personSees' : 'person', { name: person.givenName })}</li>
        {!final.includes(event) && <li>{t('undo')}</li>}
      </ul>
    </section>
  )
}
