import { Form } from '@remix-run/react'
import { ArrowLeftIcon, Button, Notice } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { personPath, planPath } from '#app/components/words/use-step-words.ts'
import type { RefusalCode } from '#app/domain/outcome.ts'
import type { PersonHead } from '#app/domain/views.ts'
import type { Errors, FieldView, Values } from '#app/forms/field.ts'
import { languageOf } from '#app/text/locale.ts'
import { refusals } from '#app/text/refusals.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'
import { LawNote } from './law-note.tsx'
import { Questions } from './questions.tsx'

export type ProposalPageData = {
  person: PersonHead
  isOpen: boolean
  fields: readonly FieldView[]
  values: Values
  law: string
}

/** Why a proposal was not taken, with all that was typed. */
export type ProposalAnswer = { values: Values; errors: Errors; refused: RefusalCode | null }

type Props = { page: ProposalPageData; answer?: ProposalAnswer; formKey: string }

/** Proposing a plan for somebody whom the reader sees already. */
export function ProposalPage({ page, answer, formKey }: Props) {
  const t = useTranslations('start.plan')
  const { person, isOpen } = page

  return (
    <article className="step">
      <div className="step__person">
        <Link className="step__back" to={personPath(person.id)}>
          <ArrowLeftIcon />
          {person.name}
        </Link>
        <PersonTags {...person} />
      </div>
      <header className="step__head">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      {isOpen ? (
        <Notice heading={t('open')} tone="warning">
          <Link to={planPath(person.id)}>{t('openLink')}</Link>
        </Notice>
      ) : (
        <div className="step__columns">
          <ProposalForm answer={answer} formKey={formKey} page={page} />
          <LawNote event="sip.proposed" law={page.law} />
        </div>
      )}
    </article>
  )
}

function ProposalForm({ page: { person, fields, values }, answer, formKey }: Props) {
  const t = useTranslations('start')
  const language = languageOf(useLocale())
  return (
    <Form className="step__form" id="form" method="post" noValidate>
      {answer?.refused && (
        <Notice heading={t('refused')} role="alert" tone="warning">
          {refusals[language][answer.refused]}
        </Notice>
      )}
      <input name="key" type="hidden" value={formKey} />
      <Questions errors={answer?.errors ?? {}} fields={fields} values={answer?.values ?? values} />
      <p>{t('plan.happens')}</p>
      <div className="step__send">
        <Button>{t('plan.submit', { name: person.name })}</Button>
        <Link to={personPath(person.id)}>{t('plan.back')}</Link>
      </div>
    </Form>
  )
}
