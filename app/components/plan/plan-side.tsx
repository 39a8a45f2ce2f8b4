import type { PlanView } from '#app/domain/plan-views.ts'
import { Confirmations } from './confirmations.tsx'
import { ConsentCard } from './consent-card.tsx'
import { LeadCard } from './lead-card.tsx'
import { MeetingsCard } from './meetings-card.tsx'
import { PartiesCard } from './parties-card.tsx'
import { PlanMoreSteps } from './plan-more-steps.tsx'
import { QuestionsCard } from './questions-card.tsx'

type Props = { view: PlanView; hasBegun: boolean }

/** Who is around the plan and what they have said; what else the reader can do. */
export function PlanSide({ view, hasBegun }: Props) {
  const isUnderway = view.status === 'underway' && !view.person.deceased
  return (
    <div className="person__side">
      <LeadCard view={view} />
      {hasBegun && <Confirmations view={view} />}
      {(hasBegun || view.meetings.length > 0) && <MeetingsCard view={view} />}
      {(hasBegun || view.questions.length > 0) && <QuestionsCard view={view} />}
      <PartiesCard view={view} />
      <ConsentCard view={view} />
      {isUnderway && <PlanMoreSteps view={view} />}
    </div>
  )
}
