import { Link } from '#app/components/words/link.tsx'
import type { Clock, PersonPageView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ClockLine } from './clock-line.tsx'
import { allClocksPath } from './clocks-path.ts'

type Props = { view: Pick<PersonPageView, 'person' | 'clocks' | 'clocksLeftOut'>; isOpen: boolean }

/** The clocks of the law and the local agreement: those that run first, the others folded away, or a page away when they are many. */
export function Clocks({ view: { person, clocks, clocksLeftOut }, isOpen }: Props) {
  const t = useTranslations('person.clocks')
  if (clocks.length + clocksLeftOut === 0) return null
  const running = clocks.filter((clock) => clock.running)
  const settled = clocks.filter((clock) => !clock.running)

  return (
    <section aria-labelledby="klockor" className="clocks">
      <h2 id="klockor">{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      {running.length > 0 ? <ClockList clocks={running} /> : <p>{t('none')}</p>}
      {settled.length > 0 && (
        <details className="fold" open={isOpen}>
          <summary>{t('done', { count: settled.length })}</summary>
          <ClockList clocks={settled} />
        </details>
      )}
      {clocksLeftOut > 0 && (
        <p>
          <Link to={allClocksPath(person.id)}>{t('showDone', { count: clocksLeftOut })}</Link>
        </p>
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
