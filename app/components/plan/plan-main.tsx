import type { PlanView } from '#app/domain/plan-views.ts'
import { FollowUps } from './follow-ups.tsx'
import { MissingPoints } from './missing-points.tsx'
import { PlanGaps } from './plan-gaps.tsx'
import { PlanHealth } from './plan-health.tsx'
import { PlanText } from './plan-text.tsx'
import { Pending, Versions } from './versions.tsx'

/** The plan itself: how it fares, what it says and lacks, how it is followed up, and its versions. */
export function PlanMain({ view }: { view: PlanView }) {
  const isStopped = view.consent === 'withdrawn' || view.consent === 'declined'
  const isUnderway = view.status === 'underway' && !view.person.deceased
  const available = isStopped ? [] : view.available

  return (
    <div className="person__main">
      {isUnderway && !isStopped && <PlanHealth view={view} />}
      <PlanText available={available} content={view} person={view.person} />
      {isUnderway && <MissingPoints view={view} />}
      <Pending view={view} />
      <FollowUps available={available} view={view} />
      <Versions view={view} />
      <PlanGaps gaps={view.gaps} />
    </div>
  )
}
