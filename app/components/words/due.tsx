import { ClockIcon, ExclamationmarkTriangleIcon } from '#app/components/ui/index.ts'
import type { ListedStep } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { start, useMoments } from './use-moments.ts'

/** By when a step is to be done: overdue and today are said in words and drawn with an icon. */
export function Due({ step }: { step: ListedStep }) {
  const t = useTranslations('words')
  const { daysTo, limit, late } = useMoments()
  if (!step.dueAt) return <span className="due due--none">{t('due.none')}</span>

  const when = <time dateTime={step.dueAt}>{start(limit(step.dueAt))}</time>
  if (step.overdue)
    return (
      <span className="due due--late">
        <ExclamationmarkTriangleIcon />
        <span>
          <strong>{late(step.dueAt)}</strong>
          <span className="due__when">{when}</span>
        </span>
      </span>
    )
  if (daysTo(step.dueAt) === 0)
    return (
      <span className="due due--today">
        <ClockIcon />
        <strong>{when}</strong>
      </span>
    )
  return <span className="due">{when}</span>
}
