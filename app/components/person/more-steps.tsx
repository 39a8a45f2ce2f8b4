import { Link } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { PersonView } from '#app/domain/views.ts'
import type { DischargeEventType } from '#machines/discharge/index.ts'

const groups = {
  plan: [
    'need.assessed',
    'admissionNotice.sent',
    'notice.acknowledged',
    'notice.forwarded',
    'notice.declined',
    'planning.started',
    'planning.readyToReceive',
    'planning.notConcerned',
    'estimate.changed',
    'ready.declared',
    'outpatientMeasures.confirmed',
    'outpatientMeasures.missing',
    'discharge.planned',
    'discharge.carriedOut',
    'dischargeInformation.sent',
    'reception.confirmed',
    'followUpCall.made',
  ],
  inform: [
    'person.told',
    'understanding.checked',
    'information.requested',
    'information.provided',
    'patientSummary.given',
  ],
  duty: [
    'contact.appointed',
    'contact.accepted',
    'contact.declined',
    'contact.handedOver',
    'sip.decided',
    'sip.invited',
  ],
  correct: ['ready.withdrawn', 'notice.voided', 'case.interrupted', 'case.closed'],
} as const satisfies Record<string, readonly DischargeEventType[]>

/** What else the reader may do now, in groups; the next step itself is the card above. */
export function MoreSteps({ view }: { view: PersonView }) {
  const t = useTranslations('person.more')
  const { name } = useStepWords()
  const shown = new Set([view.step, ...view.otherSteps].map((step) => step?.event))
  const may = new Set(view.available.filter((event) => !shown.has(event)))
  const filled = (Object.keys(groups) as (keyof typeof groups)[])
    .map((group) => ({ group, events: groups[group].filter((event) => may.has(event)) }))
    .filter(({ events }) => events.length > 0)
  if (filled.length === 0) return null

  return (
    <section aria-labelledby="mer" className="more">
      <h2 id="mer">{t('title')}</h2>
      {filled.map(({ group, events }) => (
        <div className="more__group" key={group}>
          <h3>{t(`group.${group}`)}</h3>
          <ul>
            {events.map((event) => (
              <li key={event}>
                <Link to={stepPath(view.person.id, event)}>{name(event)}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
