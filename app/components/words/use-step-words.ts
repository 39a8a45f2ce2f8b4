import { useTranslations } from 'use-intl'
import type { Step } from '#app/domain/views.ts'
import { eventKey } from '#app/text/event-key.ts'
import type { DischargeEventType, InformationItem } from '#machines/discharge/index.ts'

/** Where a person's page is. */
export const personPath = (personId: string) => `/p/${personId}`

/** Where a step is done. */
export const stepPath = (personId: string, event: DischargeEventType) => `/p/${personId}/steg/${event}`

/** What a step is called: verb first, as an order to oneself. */
export function useStepWords() {
  const t = useTranslations('words')
  const events = useTranslations('events')
  const codes = useTranslations('codes')

  const name = (type: DischargeEventType) => events(`name.${eventKey(type)}`)
  const done = (type: DischargeEventType) => events(`done.${eventKey(type)}`)

  const stepName = ({ event, task, item }: Pick<Step, 'event' | 'task' | 'item'>) => {
    if (task === 'callRecipients') return t('task.callRecipients')
    if (task === 'information' && item) return t('task.information', { item: codes(`item.${item as InformationItem}`) })
    return name(event)
  }

  return { name, done, stepName }
}
