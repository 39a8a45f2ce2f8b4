import { historyPath } from '#app/components/person/history-path.ts'
import { Latest } from '#app/components/person/latest.tsx'
import { News } from '#app/components/person/news.tsx'
import { NextStep } from '#app/components/person/next-step.tsx'
import { PersonTabs } from '#app/components/person/person-tabs.tsx'
import { UndoBar } from '#app/components/person/undo-bar.tsx'
import { planPath } from '#app/components/words/use-step-words.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { PlanBanner } from './plan-banner.tsx'
import { PlanClosed } from './plan-closed.tsx'
import { PlanContents } from './plan-contents.tsx'
import { PlanMain } from './plan-main.tsx'
import { PlanNotices } from './plan-notices.tsx'
import { PlanSide } from './plan-side.tsx'
import { usePlanSteps } from './use-plan-steps.ts'

type Props = { view: PlanView; undoKey: string }

/** The one page about a person's plan: the next step first, then what it says, who holds it, and how it has changed. */
export function PlanPage({ view, undoKey }: Props) {
  const { person, plan, undo, processId, hasDischarge } = view
  const { id, givenName } = person
  const isUnderway = view.status === 'underway' && !person.deceased
  const hasBegun = plan !== 'proposed' && plan !== 'declined'
  const saying = usePlanSteps(view)

  return (
    <div className="person plan">
      <PlanBanner view={view} />
      <PersonTabs current="plan" givenName={givenName} hasDischarge={hasDischarge} personId={id} />
      {undo && <UndoBar here={planPath(id)} personId={id} processId={processId} undo={undo} undoKey={undoKey} />}
      {isUnderway ? <NextStep saying={saying} view={view} /> : <PlanClosed view={view} />}
      <PlanNotices view={view} />
      <News view={view} />
      <PlanContents view={view} />
      <div className="person__columns">
        {(hasBegun || view.whatMatters) && <PlanMain view={view} />}
        <PlanSide hasBegun={hasBegun} view={view} />
        <div className="person__main">
          <Latest all={historyPath(id, { kind: 'sip' })} view={view} />
        </div>
      </div>
    </div>
  )
}
