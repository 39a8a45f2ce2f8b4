import { freeId } from './entries.ts'
import type { Folds } from './fold.ts'

/** What the person's own words, the needs and the goals leave in the facts. */
export const contentFolds: Folds<'whatMatters.recorded' | 'need.added' | 'goal.added'> = {
  'whatMatters.recorded': (facts, { at, by, data }) => ({ ...facts, whatMatters: { ...data, at, by } }),
  'need.added': (facts, { at, by, data }) => ({
    ...facts,
    needs: [
      ...facts.needs,
      { id: data.id ?? freeId('n', facts.needs), lifeArea: data.lifeArea, text: data.text, at, by },
    ],
  }),
  'goal.added': (facts, { at, by, data }) => {
    const { text, ownWords, horizon } = data
    const goal = { id: data.id ?? freeId('g', facts.goals), text, ownWords, horizon, measure: data.measure ?? null }
    return { ...facts, goals: [...facts.goals, { ...goal, at, by }] }
  },
}
