import { LaneMark } from './lane-mark.tsx'
import { stages } from './lane-table.tsx'
import type { SaidEntry, SaidLane } from './use-lane-words.ts'

const orderOf = ({ stage, at, dueAt }: SaidEntry) => `${stages.indexOf(stage)} ${at ?? dueAt ?? '9999'}`

/** The same way home in the order it happens, one step a line: for phones and for paper. */
export function WayList({ lanes }: { lanes: readonly SaidLane[] }) {
  const steps = lanes
    .flatMap(({ owner, entries }) => entries.map((entry) => ({ entry, owner, order: orderOf(entry) })))
    .sort((left, right) => (left.order < right.order ? -1 : Number(left.order > right.order)))

  return (
    <ol className="way-list">
      {steps.map(({ entry, owner }) => (
        <li className={`way-list__step way-list__step--${entry.status}`} key={`${entry.event} ${owner} ${entry.at}`}>
          <span className="way-list__mark">
            <LaneMark status={entry.status} />
          </span>
          <p>
            <strong>{entry.title}</strong>
            <span>{entry.standing}</span>
            <span>{owner}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
