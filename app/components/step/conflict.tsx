import { useEffect, useRef } from 'react'
import { useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { StepPage } from '#app/forms/step-page.ts'
import { languageOf } from '#app/text/locale.ts'
import { refusals } from '#app/text/refusals.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'
import type { StatutoryPoint } from '#machines/sip/index.ts'
import { Instead } from './not-now.tsx'
import type { StepAnswer } from './step-answer.ts'

type Refused = Exclude<StepAnswer, { reason: 'incomplete' }>

/** Why the step was not taken: what someone else did meanwhile, or what stands in its way, and what can be done. */
export function Conflict({ answer, page }: { answer: Refused; page: StepPage }) {
  const t = useTranslations('steps.conflict')
  const language = languageOf(useLocale())
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new refusal takes focus again
  useEffect(() => box.current?.focus(), [answer])

  return (
    <div className="notice notice--warning" ref={box} role="alert" tabIndex={-1}>
      <h2>{t(answer.reason)}</h2>
      {answer.reason === 'stale' ? <Theirs theirs={answer.theirs} /> : <p>{refusals[language][answer.code]}</p>}
      {answer.reason === 'refused' && answer.code === 'STATUTORY_CONTENT_MISSING' && (
        <Missing points={answer.details} />
      )}
      <p>{page.isPossible ? t('kept') : t('lost')}</p>
      {page.isPossible && <Instead page={page} />}
    </div>
  )
}

/** What the law requires of a plan and this one does not show yet. */
function Missing({ points }: { points: readonly string[] }) {
  const t = useTranslations('steps.conflict')
  const words = useTranslations('sip.point')
  return (
    <>
      <p>{t('missing')}</p>
      <ul>
        {points.map((point) => (
          <li key={point}>{words(point as StatutoryPoint)}</li>
        ))}
      </ul>
    </>
  )
}

function Theirs({
  theirs: { type, at, unitName, userName },
}: {
  theirs: Extract<Refused, { reason: 'stale' }>['theirs']
}) {
  const t = useTranslations('steps.conflict')
  const { done } = useStepWords()
  const { moment } = useMoments()
  const shared = { what: done(type), when: moment(at), unit: unitName }
  return <p>{userName ? t('theirs', { ...shared, user: userName }) : t('theirsUnit', shared)}</p>
}
