import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanContent, PlanView } from '#app/domain/plan-views.ts'
import type { SipEventType } from '#machines/sip/index.ts'
import { Actions } from './actions.tsx'
import { Goals } from './goals.tsx'
import { Needs } from './needs.tsx'
import { OwnWords } from './own-words.tsx'

type Props = { content: PlanContent; person: PlanView['person']; available?: readonly SipEventType[] }

/** What a plan says, from one goal to thirty (F16): the person's words, needs, goals, and who does what. */
export function PlanText({ content, person, available = [] }: Props) {
  const addTo = (event: SipEventType) => (available.includes(event) ? stepPath(person.id, event) : null)
  return (
    <>
      <OwnWords mayWrite={addTo('whatMatters.recorded') !== null} person={person} whatMatters={content.whatMatters} />
      <Goals addTo={addTo('goal.added')} goals={content.goals} person={person} />
      <Actions actions={content.actions} available={available} othersNone={content.othersNone} person={person} />
      <Needs addTo={addTo('need.added')} needs={content.needs} />
    </>
  )
}
