import type { StepSaying } from '#app/components/person/next-step.tsx'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** How the plan's page calls its steps: an action to answer is not an action to change, and each says what it is about. */
export function usePlanSteps({ person, actions, texts }: Pick<PlanView, 'person' | 'actions' | 'texts'>): StepSaying {
  const t = useTranslations('plan')
  const { stepName } = useStepWords()
  const actionOf = (item: string | null) => actions.find(({ id }) => id === item)

  return {
    name: (step) => {
      const action = step.event === 'action.changed' ? actionOf(step.item) : undefined
      if (action?.movedBy) return t('task.coupledMoved')
      return action?.status === 'proposed' ? t('task.answerAction') : stepName(step)
    },
    about: ({ item }) => {
      const text = item === null ? undefined : texts[item]
      return text ? t('about', { text }) : null
    },
    path: ({ event, item }) => stepPath(person.id, event, { item }),
  }
}
