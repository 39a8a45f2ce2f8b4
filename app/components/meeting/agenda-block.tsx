import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ActionsToDo, ActionTimes, Owners } from './agenda-actions.tsx'
import { GoalMeasures, Goals } from './agenda-goals.tsx'
import { FollowUp, WhomToCall } from './agenda-last.tsx'
import type { AgendaPart } from './meeting-path.ts'
import { WriteLink } from './write-link.tsx'

export type BlockProps = { plan: PlanView; till: string }

const blocks = {
  1: WhatMatters,
  2: Goals,
  3: ActionsToDo,
  4: Owners,
  5: ActionTimes,
  6: GoalMeasures,
  7: WhomToCall,
  8: FollowUp,
} as const satisfies Record<AgendaPart, (props: BlockProps) => React.ReactNode>

/** What the plan says about one part of the agenda, with what can be written there. `till` is where writing comes back to. */
export function AgendaBlock({ part, ...props }: BlockProps & { part: AgendaPart }) {
  const Block = blocks[part]
  return (
    <div className="agenda__block">
      <Block {...props} />
    </div>
  )
}

function WhatMatters({ plan, till }: BlockProps) {
  const t = useTranslations('meetings.agenda')
  const sip = useTranslations('sip')
  const { whatMatters } = plan
  return (
    <>
      {whatMatters ? (
        <figure className="said">
          <blockquote>{whatMatters.text}</blockquote>
          <figcaption className="quiet">{sip(`told.${whatMatters.told}`)}</figcaption>
        </figure>
      ) : (
        <p className="fact__open">{t('empty.1')}</p>
      )}
      <WriteLink event="whatMatters.recorded" plan={plan} till={till} />
    </>
  )
}
