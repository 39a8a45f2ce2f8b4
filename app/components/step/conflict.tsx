import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { StepPage } from '#app/forms/step-page.ts'
import { refusals } from '#app/text/refusals.ts'
import { Instead } from './not-now.tsx'
import type { StepAnswer } from './step-answer.ts'

type Refused = Exclude<StepAnswer, { reason: 'incomplete' }>

/** Why the step was not taken: what someone else did meanwhile, or what stands in its way, and what can be done. */
export function Conflict({ answer, page }: { answer: Refused; page: StepPage }) {
  const t = useTranslations('steps.conflict')
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new refusal takes focus again
  useEffect(() => box.current?.focus(), [answer])

  return (
    <div className="notice notice--warning" ref={box} role="alert" tabIndex={-1}>
      <h2>{t(answer.reason)}</h2>
      {answer.reason === 'stale' ? <Theirs theirs={answer.theirs} /> : <p>{refusals[locale][answer.code]}</p>}
      <p>{page.isPossible ? t('kept') : t('lost')}</p>
      {page.isPossible && <Instead page={page} />}
    </div>
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
