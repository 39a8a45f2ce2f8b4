import type { Recorded } from '../process.ts'
import { type Regions, underwayIn } from './context.ts'
import type { DischargeEventOf, DischargeEventType, RecordedDischargeEvent } from './events.ts'
import type { DischargeFacts, DischargeState } from './facts.ts'
import { courseFolds } from './fold-course.ts'
import { noticeFolds } from './fold-notice.ts'
import { planningFolds } from './fold-planning.ts'
import { takeStep } from './taken.ts'

type Fold<T extends DischargeEventType> = (
  facts: DischargeFacts,
  event: Recorded<DischargeEventOf<T>>,
  before: Regions | null,
  after: Regions | null,
) => Partial<DischargeFacts>

/** What each event adds to the facts, given the regions before and after it. */
export type Folds = { [T in DischargeEventType]: Fold<T> }

const folds: Folds = { ...noticeFolds, ...planningFolds, ...courseFolds }

/** The facts with one more event in them. Pure, and never asked about an event that the machine refused. */
export function fold(
  facts: DischargeFacts,
  event: RecordedDischargeEvent,
  before: DischargeState,
  after: Pick<DischargeState, 'value' | 'context'>,
): DischargeFacts {
  const add = folds[event.type] as Fold<DischargeEventType>
  return { ...facts, ...add(facts, event, underwayIn(before), underwayIn(after)), taken: takeStep(facts, event) }
}
