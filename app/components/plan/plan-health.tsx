import { CheckmarkIcon, ClockIcon, ExclamationmarkTriangleIcon, Tag } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { Health } from '#machines/sip/index.ts'
import { cureOf } from './cure-of.ts'

const looks = {
  alive: { tone: 'done', Icon: CheckmarkIcon },
  stalled: { tone: 'warning', Icon: ClockIcon },
  overdue: { tone: 'late', Icon: ExclamationmarkTriangleIcon },
  notStarted: { tone: 'neutral', Icon: ClockIcon },
  closed: { tone: 'neutral', Icon: CheckmarkIcon },
} as const satisfies Record<Health['status'], unknown>

/** How the plan fares, in a word. */
export function HealthTag({ status }: Pick<Health, 'status'>) {
  const t = useTranslations('sip.health.status')
  const { tone, Icon } = looks[status]
  return (
    <Tag icon={<Icon />} tone={tone}>
      {t(status)}
    </Tag>
  )
}

/** How the plan fares and what ails it, each with the way to cure it (F4): judged by steps, never by meetings. */
export function PlanHealth({ view }: { view: PlanView }) {
  const t = useTranslations('plan.health')
  const causes = useTranslations('sip.health.cause')
  const { status, causes: found } = view.health
  if (status === 'closed' || status === 'notStarted') return null

  return (
    <section aria-labelledby="halsa" className={`plan-health plan-health--${status}`}>
      <h2 id="halsa">{t('title')}</h2>
      <p className="row">
        <HealthTag status={status} /> {found.length === 0 && t('alive')}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map((cause) => (
            <li key={cause}>
              <span>{causes(cause)}</span> <Cure cause={cause} view={view} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Cure({ cause, view }: { cause: Health['causes'][number]; view: PlanView }) {
  const t = useTranslations('plan.health.cure')
  const to = cureOf(cause, view)
  return to.startsWith('#') ? <a href={to}>{t(cause)}</a> : <Link to={to}>{t(cause)}</Link>
}
