import { ArrowLeftIcon } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { Step } from '#app/domain/views.ts'
import type { StepPage as Page } from '#app/forms/step-page.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { backPath } from './back-path.ts'
import { Conflict } from './conflict.tsx'
import { EntryChoice } from './entry-input.tsx'
import { KnownFacts } from './known-facts.tsx'
import { LawNote } from './law-note.tsx'
import { NotNow } from './not-now.tsx'
import type { StepAnswer } from './step-answer.ts'
import { StepForm } from './step-form.tsx'

type Props = { page: Page; formKey: string; answer?: StepAnswer }

/** One step for one person: what is known, what to answer, what happens then, and what the law says. */
export function StepPage({ page, formKey, answer }: Props) {
  const { name, stepName } = useStepWords()
  const { event, step } = page

  return (
    <article className="step">
      <PersonLine page={page} />
      <header className="step__head">
        <h1>{step ? stepName(step) : name(event)}</h1>
        {page.isPossible && step?.dueAt && <Limit dueAt={step.dueAt} overdue={step.overdue} />}
      </header>
      {answer && answer.reason !== 'incomplete' && <Conflict answer={answer} page={page} />}
      {page.isPossible ? (
        <div className="step__columns">
          <KnownFacts facts={page.facts} />
          {page.choice ? (
            <EntryChoice choice={page.choice} page={page} />
          ) : (
            <StepForm answer={answer} formKey={formKey} page={page} />
          )}
          <LawNote event={event} law={page.law} />
        </div>
      ) : (
        <NotNow answer={answer} page={page} />
      )}
    </article>
  )
}

function PersonLine({ page }: { page: Page }) {
  const t = useTranslations('steps.page')
  const { person, till } = page
  return (
    <div className="step__person">
      <Link className="step__back" to={backPath(page)}>
        <ArrowLeftIcon />
        {till ? t('backToPage') : t('back', { name: person.name })}
      </Link>
      <p>
        {t('age', { age: String(person.age) })}
        {person.identifierType !== 'reserveNumber' && <> · {t('hiddenNumber', { birthDate: person.birthDate })}</>}
      </p>
      <PersonTags {...person} />
    </div>
  )
}

function Limit({ dueAt, overdue }: { dueAt: NonNullable<Step['dueAt']>; overdue: boolean }) {
  const t = useTranslations('steps.page')
  const { limit, late } = useMoments()
  const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }
  return (
    <p className={overdue ? 'step__limit step__limit--late' : 'step__limit'}>
      {overdue
        ? t.rich('late', { ...bold, late: late(dueAt), when: limit(dueAt) })
        : t.rich('due', { ...bold, when: limit(dueAt) })}
    </p>
  )
}
