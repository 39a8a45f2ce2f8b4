import type { Doing } from '#app/domain/mine-doing.ts'
import { eventKey } from '#app/text/event-key.ts'
import type { doing as source } from '#app/text/sv/mine-doing.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Known = keyof (typeof source)['events']

/** Says in a plain sentence what somebody does now. */
export function useDoing() {
  const t = useTranslations('mine')

  return ({ event, party }: Doing, who: { you: string; name: string }) => {
    const key = eventKey(event) as Known
    const said = { ...who, party: t(`party.${party}`), code: party }
    return t.has(`doing.events.${key}`) ? t(`doing.events.${key}`, said) : t('doing.other', said)
  }
}
