import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { StepPage } from '#app/forms/step-page.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { StepAnswer } from './step-answer.ts'

/** The calm page of a step that cannot be taken now: why, what happened last, and what can be done instead. */
export function NotNow({ page, answer }: { page: StepPage; answer?: StepAnswer }) {
  const t = useTranslations('steps.notNow')
  const conflict = useTranslations('steps.conflict')
  const typed = Object.values(answer?.values ?? {})
    .flat()
    .filter((value) => value.includes(' '))

  return (
    <div className="stack">
      {!answer && <p>{page.isOver ? t(page.isPlan ? 'planOver' : 'over') : t('text')}</p>}
      {page.latest && <Latest latest={page.latest} />}
      {typed.length > 0 && (
        <section className="card" aria-labelledby="det-du-skrev">
          <h2 id="det-du-skrev">{conflict('typed')}</h2>
          {typed.map((text) => (
            <p className="typed" key={text}>
              {text}
            </p>
          ))}
        </section>
      )}
      <Instead page={page} />
    </div>
  )
}

function Latest({ latest }: { latest: NonNullable<StepPage['latest']> }) {
  const t = useTranslations('steps')
  const words = useTranslations('words')
  const { done } = useStepWords()
  const { moment } = useMoments()
  const shared = {
    what: done(latest.type),
    when: moment(latest.at),
    unit: latest.unitName ?? words(`party.${latest.party}`),
  }
  return (
    <p>
      <strong>{t('notNow.latest')}:</strong>{' '}
      {latest.userName ? t('conflict.theirs', { ...shared, user: latest.userName }) : t('conflict.theirsUnit', shared)}
    </p>
  )
}

/** What this person can do in the case now, as links. */
export function Instead({ page: { person, instead, event, isOver, till } }: { page: StepPage }) {
  const t = useTranslations('steps.notNow')
  const { name } = useStepWords()
  const others = instead.filter((other) => other !== event)
  if (isOver) return null
  if (others.length === 0) return <p>{t('nothing')}</p>

  return (
    <details open={!instead.includes(event)}>
      <summary>{t('instead')}</summary>
      <ul className="instead">
        {others.map((other) => (
          <li key={other}>
            <Link to={stepPath(person.id, other, { till })}>{name(other)}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
