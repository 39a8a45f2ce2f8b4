import type { LaneEntry, PersonView } from '#app/domain/views.ts'
import { LaneMark } from './lane-mark.tsx'
import { stages } from './lane-table.tsx'
import { useLaneWords } from './use-lane-words.ts'

const orderOf = ({ stage, at, dueAt }: LaneEntry) => `${stages.indexOf(stage)} ${at ?? dueAt ?? '9999'}`

/** The same way home in the order it happens, one step a line: for phones and for paper. */
export function WayList({ view, unitId }: { view: PersonView; unitId: string }) {
  const { owner, title, standing } = useLaneWords(view, unitId)
  const steps = view.lanes
    .flatMap((lane) => lane.entries.map((entry) => ({ entry, who: owner(lane) })))
    .sort((left, right) => orderOf(left.entry).localeCompare(orderOf(right.entry)))

  return (
    <ol className="way-list">
      {steps.map(({ entry, who }) => (
        <li className={`way-list__step way-list__step--${entry.status}`} key={`${entry.event} ${who} ${entry.at}`}>
          <span className="way-list__mark">
            <LaneMark status={entry.status} />
          </span>
          <p>
            <strong>{title(entry)}</strong>
            <span>{standing(entry)}</span>
            <span>{who}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
