import { personPath, planPath } from '#app/components/words/use-step-words.ts'
import type { StepPage } from '#app/forms/step-page.ts'

/** The page that a step leads back to: the one it was opened from, else the person's page or plan. */
export const backPath = ({ till, isPlan, person }: Pick<StepPage, 'till' | 'isPlan' | 'person'>): string =>
  till ?? (isPlan ? planPath(person.id) : personPath(person.id))
