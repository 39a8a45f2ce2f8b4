import { Link } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/ui/index.ts'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { PersonView, Step } from '#app/domain/views.ts'
import { Waiting } from './waiting.tsx'

/** Where the skip link of the page leads: the next focus stop after it is the step's button. */
export const nextStepId = 'nasta-steg'

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** The one thing to do now, by when and who waits for it; or else for whom the reader waits. */
export function NextStep({ view }: { view: PersonView }) {
  const t = useTranslations('person.next')
  const { stepName } = useStepWords()
  const { person, step, otherSteps } = view

  return (
    <section
      aria-labelledby={`${nextStepId}-rubrik`}
      className={`next ${step ? (step.overdue ? 'next--late' : 'next--mine') : 'next--none'}`}
      id={nextStepId}
      tabIndex={-1}
    >
      <div className="next__words">
        <h2 id={`${nextStepId}-rubrik`}>{step ? t('title', { step: inside(stepName(step)) }) : t('nothing')}</h2>
        {step ? <Limit step={step} /> : <Waiting steps={view.waitsFor} />}
      </div>
      {step && (
        <LinkButton className="next__button" to={stepPath(person.id, step.event)}>
          {stepName(step)}
        </LinkButton>
      )}
      {otherSteps.length > 0 && <Others personId={person.id} steps={otherSteps} />}
    </section>
  )
}

function Limit({ step }: { step: Step }) {
  const t = useTranslations('person.next')
  const format = useFormatter()
  const { limit, late } = useMoments()
  const { dueAt, overdue, waiting } = step

  return (
    <p>
      {!dueAt && t('noDue')}
      {dueAt && overdue && t.rich('late', { ...bold, late: late(dueAt), when: limit(dueAt) })}
      {dueAt && !overdue && t.rich('due', { ...bold, when: limit(dueAt) })}{' '}
      {waiting.length > 0 && t('waiting', { count: waiting.length, units: format.list(waiting) })}
    </p>
  )
}

function Others({ personId, steps }: { personId: string; steps: readonly Step[] }) {
  const t = useTranslations('person.next')
  const words = useTranslations('words')
  const { limit } = useMoments()
  const { stepName } = useStepWords()

  return (
    <div className="next__others">
      <h3>{t('more')}</h3>
      <ul>
        {steps.map((step) => (
          <li key={`${step.event} ${step.task} ${step.item}`}>
            <Link to={stepPath(personId, step.event)}>{stepName(step)}</Link>
            {step.dueAt && <span className="quiet">{words('due.by', { when: limit(step.dueAt) })}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
