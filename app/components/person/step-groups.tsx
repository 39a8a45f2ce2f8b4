import { Link } from '#app/components/words/link.tsx'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { ProcessEventType } from '#app/domain/views.ts'

export type StepGroup = { group: string; title: string; events: readonly ProcessEventType[] }

type Props = { id: string; title: string; personId: string; groups: readonly StepGroup[] }

/** Steps that the reader may take, as links in groups. Nothing when there is none. */
export function StepGroups({ id, title, personId, groups }: Props) {
  const { name } = useStepWords()
  const filled = groups.filter(({ events }) => events.length > 0)
  if (filled.length === 0) return null

  return (
    <section aria-labelledby={id} className="more">
      <h2 id={id}>{title}</h2>
      {filled.map((one) => (
        <div className="more__group" key={one.group}>
          <h3>{one.title}</h3>
          <ul>
            {one.events.map((event) => (
              <li key={event}>
                <Link to={stepPath(personId, event)}>{name(event)}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
