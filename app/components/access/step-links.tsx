import { LinkButton } from '#app/components/ui/index.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { PersonHead, ProcessEventType } from '#app/domain/views.ts'
import { stepFromHere } from './paths.ts'

type Props<Event extends ProcessEventType> = {
  person: PersonHead
  /** What may be sent from here, in the order it is shown. */
  events: readonly Event[]
  available: readonly Event[]
}

/** The steps of these that the reader may take now. */
export function StepLinks<Event extends ProcessEventType>({ person, events, available }: Props<Event>) {
  const { name } = useStepWords()
  const possible = events.filter((event) => available.includes(event))
  if (possible.length === 0) return null

  return (
    <ul className="access__steps no-print">
      {possible.map((event) => (
        <li key={event}>
          <LinkButton to={stepFromHere(person.id, event)} variant="secondary">
            {name(event)}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
