import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { DischargeEventType } from '#machines/discharge/index.ts'
import { StepGroups } from './step-groups.tsx'

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
  const shown = new Set([view.step, ...view.otherSteps].map((step) => step?.event))
  const may = new Set(view.available.filter((event) => !shown.has(event)))
  const sorted = (Object.keys(groups) as (keyof typeof groups)[]).map((group) => ({
    group,
    title: t(`group.${group}`),
    events: groups[group].filter((event) => may.has(event)),
  }))
  return <StepGroups groups={sorted} id="mer" personId={view.person.id} title={t('title')} />
}
