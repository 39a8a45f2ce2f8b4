import type { Clock } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ClockLine } from './clock-line.tsx'

const isRunning = ({ status, borderline }: Clock) => status === 'open' || status === 'overdue' || borderline

/** The clocks of the law and the local agreement: those that run first, the others folded away. */
export function Clocks({ clocks }: { clocks: readonly Clock[] }) {
  const t = useTranslations('person.clocks')
  if (clocks.length === 0) return null
  const running = clocks.filter(isRunning)
  const settled = clocks.filter((clock) => !isRunning(clock))

  return (
    <section aria-labelledby="klockor" className="clocks">
      <h2 id="klockor">{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      {running.length > 0 ? <ClockList clocks={running} /> : <p>{t('none')}</p>}
      {settled.length > 0 && (
        <details className="fold">
          <summary>{t('done', { count: settled.length })}</summary>
          <ClockList clocks={settled} />
        </details>
      )}
    </section>
  )
}

function ClockList({ clocks }: { clocks: readonly Clock[] }) {
  return (
    <ul className="clocks__list">
      {clocks.map((clock) => (
        <li
          className={`clock clock--${clock.status}`}
          key={`${clock.kind} ${clock.unitName} ${clock.subject} ${clock.dueAt}`}
        >
          <ClockLine clock={clock} />
        </li>
      ))}
    </ul>
  )
}
