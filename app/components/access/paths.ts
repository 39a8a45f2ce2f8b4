import { stepPath } from '#app/components/words/use-step-words.ts'
import type { ProcessEventType } from '#app/domain/views.ts'

/** Where a person's participants are, and where somebody is let in. */
export const participantsPath = (personId: string) => `/p/${personId}/deltagare`
export const letInPath = (personId: string, holder: 'person' | 'relative' = 'relative') =>
  `${participantsPath(personId)}/ny${holder === 'person' ? '?vem=personen' : ''}`

/** A step that leads back to the participants. */
export const stepFromHere = (personId: string, event: ProcessEventType, item?: string) =>
  stepPath(personId, event, { item: item ?? null, till: participantsPath(personId) })
