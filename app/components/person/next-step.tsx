import { LinkButton } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { PersonView, Step } from '#app/domain/views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { Waiting } from './waiting.tsx'

/** Where the skip link of the page leads: the next focus stop after it is the step's button. */
export const nextStepId = 'nasta-steg'

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** How a page calls its steps, which of its entries each is about, and where it is done. */
export type StepSaying = {
  name: (step: Step) => string
  about: (step: Step) => string | null
  path: (step: Step) => string
}

type Props = { view: Pick<PersonView, 'person' | 'step' | 'otherSteps' | 'waitsFor'>; saying?: StepSaying }

/** The one thing to do now, by when and who waits for it; or else for whom the reader waits. */
export function NextStep({ view, saying }: Props) {
  const t = useTranslations('person.next')
  const { stepName } = useStepWords()
  const { person, step, otherSteps } = view
  const said = saying ?? { name: stepName, about: () => null, path: ({ event }: Step) => stepPath(person.id, event) }
  const about = step && said.about(step)

  return (
    <section
      aria-labelledby={`${nextStepId}-rubrik`}
      className={`next ${step ? (step.overdue ? 'next--late' : 'next--mine') : 'next--none'}`}
      id={nextStepId}
      tabIndex={-1}
    >
      <div className="next__words">
        <h2 id={`${nextStepId}-rubrik`}>{step ? t('title', { step: inside(said.name(step)) }) : t('nothing')}</h2>
        {about && <p className="next__about">{about}</p>}
        {step ? <Limit step={step} /> : <Waiting saying={said} steps={view.waitsFor} />}
      </div>
      {step && (
        <LinkButton className="next__button" to={said.path(step)}>
          {said.name(step)}
        </LinkButton>
      )}
      {otherSteps.length > 0 && <Others saying={said} steps={otherSteps} />}
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

/** How many of the reader's other steps are shown at once; the rest are folded away. */
const othersShown = 6

type OthersProps = { steps: readonly Step[]; saying: StepSaying }

function Others({ steps, saying }: OthersProps) {
  const t = useTranslations('person.next')
  const rest = steps.slice(othersShown)

  return (
    <div className="next__others">
      <h3>{t('more')}</h3>
      <OtherList saying={saying} steps={steps.slice(0, othersShown)} />
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t('moreStill', { count: rest.length })}</summary>
          <OtherList saying={saying} steps={rest} />
        </details>
      )}
    </div>
  )
}

function OtherList({ steps, saying }: OthersProps) {
  const words = useTranslations('words')
  const { limit } = useMoments()
  return (
    <ul>
      {steps.map((step) => (
        <li key={`${step.event} ${step.task} ${step.item}`}>
          <Link to={saying.path(step)}>{saying.name(step)}</Link>
          <span className="quiet">
            {[saying.about(step), step.dueAt && words('due.by', { when: limit(step.dueAt) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
