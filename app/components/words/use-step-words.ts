import type { ProcessEventType, Step } from '#app/domain/views.ts'
import { eventKey } from '#app/text/event-key.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { InformationItem } from '#machines/discharge/index.ts'

/** Where a person's page is. */
export const personPath = (personId: string) => `/p/${personId}`

/** Where a person's plan is. */
export const planPath = (personId: string) => `/p/${personId}/plan`

type About = { item?: string | null; till?: string | null }

/** Where a step is done: about which entry of the plan, and which page of ours it leads back to, when that is said. */
export function stepPath(personId: string, event: ProcessEventType, { item, till }: About = {}): string {
  const query = new URLSearchParams({ ...(item && { item }), ...(till && { till }) }).toString()
  return `/p/${personId}/steg/${event}${query && `?${query}`}`
}

/** What a step is called: verb first, as an order to oneself. */
export function useStepWords() {
  const t = useTranslations('words')
  const names = useTranslations('events.name')
  const pasts = useTranslations('events.done')
  const codes = useTranslations('codes')

  const name = (type: ProcessEventType) => names(eventKey(type))
  const done = (type: ProcessEventType) => pasts(eventKey(type))

  const stepName = ({ event, task, item }: Pick<Step, 'event' | 'task' | 'item'>) => {
    if (task === 'callRecipients') return t('task.callRecipients')
    if (task === 'information' && item) return t('task.information', { item: codes(`item.${item as InformationItem}`) })
    return name(event)
  }

  return { name, done, stepName }
}
