import { planPath } from '#app/components/words/use-step-words.ts'

/** Where an established version of a person's plan is. */
export const planVersionPath = (personId: string, version: number) => `${planPath(personId)}/version/${version}`

/** Where a plan is proposed for a person who has none. */
export const newPlanPath = (personId: string) => `${planPath(personId)}/ny`
