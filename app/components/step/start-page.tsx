import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { ArrowLeftIcon, Button, ErrorSummary, Notice, TextField } from '#app/components/ui/index.ts'
import { type Fact, FactList } from '#app/components/words/fact-list.tsx'
import { Link } from '#app/components/words/link.tsx'
import { useLanguageName } from '#app/components/words/use-language-name.ts'
import type { IdentityRefusal } from '#app/domain/identity-number.ts'
import type { KnownPerson } from '#app/domain/look-up-person.server.ts'
import type { RefusalCode } from '#app/domain/outcome.ts'
import type { Errors, FieldView, Values } from '#app/forms/field.ts'
import { languageOf } from '#app/text/locale.ts'
import { refusals } from '#app/text/refusals.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'
import { Questions } from './questions.tsx'

/** How far the start has come: a number that could not be read, the questions, or a case that is there already. */
export type StartAnswer =
  | { at: 'number'; number: string; wrong: IdentityRefusal | 'missing' }
  | { at: 'open'; personId: string }
  | {
      at: 'questions'
      number: string
      shownNumber: string
      known: KnownPerson | null
      fields: readonly FieldView[]
      values: Values
      errors: Errors
      refused: RefusalCode | null
    }

/** What is started: the way home from a ward, or a plan. */
export type Started = 'discharge' | 'plan'

type StartProps = { answer?: StartAnswer; formKey: string; what: Started }

/** Starting a case: the number first, then what is known or needs to be asked. No number is ever in an address. */
export function StartPage({ answer, formKey, what }: StartProps) {
  const t = useTranslations('start')
  const words = useStartWords(what)
  return (
    <article className="step">
      <div className="step__person">
        <Link className="step__back" to="/personer">
          <ArrowLeftIcon />
          {t('back')}
        </Link>
      </div>
      <header className="step__head">
        <h1>{words.title}</h1>
        {answer?.at !== 'questions' && <p>{words.lead}</p>}
      </header>
      {answer?.at === 'open' && (
        <Notice heading={words.open} role="alert" tone="warning">
          <Link to={`/p/${answer.personId}${what === 'plan' ? '/plan' : ''}`}>{words.openLink}</Link>
        </Notice>
      )}
      {answer?.at === 'questions' ? (
        <AboutPerson answer={answer} formKey={formKey} key={answer.number} what={what} />
      ) : (
        <AskNumber answer={answer?.at === 'number' ? answer : undefined} />
      )}
    </article>
  )
}

/** Where a case is started for somebody whom one does not see yet. */
const startPath = (what: Started) => (what === 'plan' ? '/personer/ny?vad=sip' : '/personer/ny')

function useStartWords(what: Started) {
  const t = useTranslations('start')
  if (what === 'plan')
    return {
      title: t('plan.title'),
      lead: t('plan.lead'),
      newHint: t('plan.newHint'),
      happens: t('plan.happens'),
      submit: (name: string) => t('plan.submit', { name }),
      submitNew: t('plan.submitNew'),
      open: t('plan.open'),
      openLink: t('plan.openLink'),
    }
  return {
    title: t('title'),
    lead: t('lead'),
    newHint: t('newHint'),
    happens: t('happens'),
    submit: (name: string) => t('submit', { name }),
    submitNew: t('submitNew'),
    open: t('open.title'),
    openLink: t('open.link'),
  }
}

function AskNumber({ answer }: { answer?: Extract<StartAnswer, { at: 'number' }> }) {
  const t = useTranslations('start')
  const error = answer && t(`wrong.${answer.wrong}`)
  return (
    <Form className="step__form" id="form" method="post" noValidate>
      <ErrorSummary errors={error ? [{ field: 'number', message: error }] : []} heading={t('summary')} />
      <TextField
        autoComplete="off"
        className="field--half"
        defaultValue={answer?.number}
        description={t('numberHint')}
        error={error}
        id="number"
        label={t('number')}
        maxLength={30}
        name="number"
        spellCheck={false}
      />
      <div className="step__send">
        <Button name="intent" value="find">
          {t('find')}
        </Button>
      </div>
    </Form>
  )
}

type AboutProps = { answer: Extract<StartAnswer, { at: 'questions' }>; formKey: string; what: Started }

function AboutPerson({ answer, formKey, what }: AboutProps) {
  const t = useTranslations('start')
  const words = useStartWords(what)
  const { known, number, fields, values, errors, refused } = answer
  const language = languageOf(useLocale())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const name = known && `${known.givenName} ${known.familyName}`

  return (
    <>
      {refused && (
        <Notice heading={t('refused')} role="alert" tone="warning">
          {refusals[language][refused]}
        </Notice>
      )}
      <section className="known known--wide">
        <h2 ref={heading} tabIndex={-1}>
          {name ? t('known', { name }) : t('new')}
        </h2>
        <p className="known__hint">{known ? t('knownHint') : words.newHint}</p>
        <KnownPersonFacts answer={answer} />
        {known?.deceasedOn && (
          <Notice role="alert" tone="warning">
            {t('deceased')}
          </Notice>
        )}
        <Link to={startPath(what)}>{t('other')}</Link>
      </section>
      <Form className="step__form" id="form" method="post" noValidate>
        <input name="number" type="hidden" value={number} />
        <input name="key" type="hidden" value={formKey} />
        <Questions errors={errors} fields={fields} values={values} />
        <p>{words.happens}</p>
        <div className="step__send">
          <Button name="intent" value="start">
            {name ? words.submit(name) : words.submitNew}
          </Button>
          <Link to="/personer">{t('back')}</Link>
        </div>
      </Form>
    </>
  )
}

function KnownPersonFacts({ answer: { known, shownNumber } }: { answer: AboutProps['answer'] }) {
  const t = useTranslations('start')
  const languageName = useLanguageName()
  const facts: Fact[] = [[t('shownNumber'), shownNumber]]
  if (known) {
    const language = languageName(known.language)
    const isHidden = known.protection !== 'none'
    facts.push(
      [t('born'), known.birthDate],
      [t('address'), isHidden ? t('hidden') : known.address],
      [t('phone'), isHidden ? null : known.phone],
      [t('speech'), known.interpreter ? t('interpreter', { language, interpreter: known.interpreter }) : language],
    )
  }
  return <FactList facts={facts} />
}
