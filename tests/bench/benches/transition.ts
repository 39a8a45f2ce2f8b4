import { transition } from 'xstate'
import { decide } from '#machines/discharge/index.ts'
import { discharge } from '#machines/discharge/machine.ts'
import type { Bench } from '../bench.ts'
import { midCourse, type Stage } from '../commit/course.ts'
import { inTurns } from '../measure.ts'

/** So many rounds of the course are one measured call, which else is too short for the clock. */
const rounds = 10

const restore = ({ state: { value, context } }: Stage) => discharge.resolveState({ value, context })

/** Checks the event, its sender and every guard, folds it, and answers the stored state; beside what XState alone does. */
export const bench: Bench = {
  name: 'transition',
  about: 'decide() on a discharge in mid-course, beside the bare transition() of the same machine',
  byDefault: true,
  async run({ sizes: { seconds } }) {
    const course = midCourse()
    const restored = course.map((stage) => ({ snapshot: restore(stage), event: stage.event as never }))
    const times = (work: () => void) => () => {
      for (let round = 0; round < rounds; round++) work()
    }
    const { ours, bare, withRestoring } = await inTurns(
      {
        ours: times(() => {
          for (const { state, event } of course) decide(state, event)
        }),
        bare: times(() => {
          for (const { snapshot, event } of restored) transition(discharge, snapshot, event)
        }),
        withRestoring: times(() => {
          for (const stage of course) transition(discharge, restore(stage), stage.event as never)
        }),
      },
      { seconds },
    )
    const each = rounds * course.length
    const figure = { ours: ours.perSecond * each, unit: 'per second' } as const
    return [
      { ...figure, what: 'events decided', baseline: bare.perSecond * each, aim: { atLeast: 0.5 } },
      {
        ...figure,
        what: 'beside XState that restores the state too',
        baseline: withRestoring.perSecond * each,
        aim: null,
      },
    ]
  },
}
