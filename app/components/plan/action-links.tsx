import { Link } from '#app/components/words/link.tsx'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanAction } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { SipEventType } from '#machines/sip/index.ts'

type Props = { action: PlanAction; personId: string; available: readonly SipEventType[] }

/** What the reader may do with an action of their own, or with one that no principal answers for. */
export function ActionLinks({ action, personId, available }: Props) {
  const t = useTranslations('plan.actions')
  const { id, text, status, mine, principal } = action
  const isOpen = status === 'proposed' || status === 'agreed'
  const acts = [
    { act: status === 'proposed' ? t('answer') : t('change'), event: 'action.changed', fits: isOpen },
    { act: t('done'), event: 'action.done', fits: status === 'agreed' },
    { act: t('end'), event: 'action.ended', fits: isOpen },
  ] as const
  const offered = acts.filter(({ event, fits }) => fits && available.includes(event))
  if (!(mine || principal === null) || offered.length === 0) return null

  return (
    <span className="plan-action__acts no-print">
      {offered.map(({ act, event }) => (
        <Link aria-label={t('actFor', { act, text })} key={event} to={stepPath(personId, event, { item: id })}>
          {act}
        </Link>
      ))}
    </span>
  )
}
