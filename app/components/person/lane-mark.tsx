import { CheckmarkIcon, ClockIcon, ExclamationmarkTriangleIcon } from '#app/components/ui/index.ts'
import type { LaneEntry } from '#app/domain/views.ts'

/** How a step stands, drawn; the words beside it say the same. */
export function LaneMark({ status }: { status: LaneEntry['status'] }) {
  if (status === 'done') return <CheckmarkIcon className="mark" />
  if (status === 'late' || status === 'yours') return <ExclamationmarkTriangleIcon className="mark" />
  if (status === 'now') return <ClockIcon className="mark" />
  return <span aria-hidden className="mark mark--dot" />
}
