import { StepGroups } from '#app/components/person/step-groups.tsx'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { SipEventType } from '#machines/sip/index.ts'
import { sectionIds } from './cure-of.ts'

/** The events that are not about one entry of the page: those are at the entry. */
const groups = {
  content: ['whatMatters.recorded', 'need.added', 'goal.added', 'action.added'],
  together: [
    'participants.chosen',
    'participation.recorded',
    'party.invited',
    'party.answered',
    'meeting.scheduled',
    'meeting.held',
  ],
  duty: [
    'lead.appointed',
    'lead.accepted',
    'lead.handedOver',
    'version.confirmed',
    'plan.established',
    'copy.given',
    'followUp.booked',
    'followUp.held',
  ],
  consent: ['sip.offered', 'consent.given', 'consent.declined', 'consent.notPossible', 'consent.withdrawn'],
  end: ['sip.closed'],
} as const satisfies Record<string, readonly SipEventType[]>

/** What else the reader may do in the plan now, in groups; the next step itself is the card above. */
export function PlanMoreSteps({ view }: { view: PlanView }) {
  const t = useTranslations('plan.more')
  const may = new Set(view.available.filter((event) => event !== view.step?.event))
  const sorted = (Object.keys(groups) as (keyof typeof groups)[]).map((group) => ({
    group,
    title: t(`group.${group}`),
    events: groups[group].filter((event) => may.has(event)),
  }))
  return <StepGroups groups={sorted} id={sectionIds.more} personId={view.person.id} title={t('title')} />
}
