import { Form } from '@remix-run/react'
import { ArrowLeftIcon, Button, ErrorSummary, Notice, TextField } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { LetInRefusal } from '#app/domain/grants-objection.server.ts'
import type { ParticipantsView } from '#app/domain/participants-views.ts'
import type { AccessErrors, AccessField, AccessValues } from '#app/forms/access/let-in.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ItemChoices } from './item-choices.tsx'
import { participantsPath } from './paths.ts'
import { SaidHow } from './said-how.tsx'
import { UntilField } from './until-field.tsx'

export type LetInAnswer = { errors: AccessErrors; values: AccessValues; refused: LetInRefusal | null }

type Props = {
  view: ParticipantsView
  holder: 'person' | 'relative'
  /** Why nobody can be let in, whatever is written. */
  barred: LetInRefusal | null
  answer: LetInAnswer | undefined
  formKey: string
  /** A likely last day, to be confirmed or changed. */
  until: string
}

/** Letting somebody in: the person's word, item by item, written down by whoever heard it. */
export function LetInPage({ view, holder, barred, answer, formKey, until }: Props) {
  const t = useTranslations('letIn')
  const { person } = view
  const name = person.givenName
  const refused = barred ?? answer?.refused

  return (
    <article className="step">
      <Link className="step__back" to={participantsPath(person.id)}>
        <ArrowLeftIcon />
        {t('back', { name: person.name })}
      </Link>
      <header className="step__head">
        <h1>{t(holder === 'person' ? 'titleOwn' : 'title', { name: person.name })}</h1>
        {!barred && <p>{t('lead', { name })}</p>}
        {!barred && holder === 'person' && <p>{t('leadOwn', { name })}</p>}
      </header>
      {refused && (
        <Notice heading={t('refused')} role="alert" tone="warning">
          {t(`refusal.${refused}`, { name })}
        </Notice>
      )}
      {!barred && <Cautions holder={holder} view={view} />}
      {!barred && <LetInForm answer={answer} formKey={formKey} holder={holder} name={name} until={until} />}
    </article>
  )
}

/** What the person has said that stands against letting in, and that kinship is not the person's word. */
function Cautions({ holder, view: { person, keepOut, plan } }: Pick<Props, 'holder' | 'view'>) {
  const t = useTranslations('letIn')
  const name = person.givenName
  if (holder === 'person') return null
  return (
    <div className="stack text-column">
      <Notice>{t('kinship', { name })}</Notice>
      {keepOut.length > 0 && <Notice tone="warning">{t('keepOut', { name, names: keepOut.join(', ') })}</Notice>}
      {plan?.consent === 'notPossible' && <Notice tone="warning">{t('notAble', { name })}</Notice>}
    </div>
  )
}

type FormProps = Pick<Props, 'holder' | 'answer' | 'formKey' | 'until'> & { name: string }

const order: readonly AccessField[] = ['name', 'relation', 'items', 'until', 'form']

function LetInForm({ holder, answer, formKey, until, name }: FormProps) {
  const t = useTranslations('letIn')
  const access = useTranslations('access.grants')
  const errors = answer?.errors ?? {}
  const wordsOf = (field: AccessField) => errors[field] && t(`error.${errors[field]}`)
  const { date } = useMoments()
  const labels: Record<AccessField, string> = {
    name: `${t('name')}:`,
    relation: t('relation', { name }),
    items: t('items'),
    until: access('untilLabel'),
    form: t('form', { name }),
  }
  const proposed = until && t('untilProposed', { day: date(until) })
  const values = answer?.values ?? { name: '', relation: '', items: [], until, form: '' }

  return (
    <Form className="step__form" method="post" noValidate reloadDocument>
      <ErrorSummary
        errors={order.flatMap((field) =>
          errors[field] ? [{ field, message: `${labels[field]} ${wordsOf(field)}` }] : [],
        )}
        heading={t('summary')}
      />
      <input name="key" type="hidden" value={formKey} />
      {holder === 'relative' && <Relative errorOf={wordsOf} errors={errors} name={name} values={values} />}
      <UntilField error={wordsOf('until')} hint={proposed} id="until" name={name} value={values.until} />
      <SaidHow error={wordsOf('form')} hint={t('formHint')} id="form" name={name} value={values.form} />
      <div className="step__send">
        <Button>{t('submit')}</Button>
      </div>
    </Form>
  )
}

type RelativeProps = {
  errorOf: (field: AccessField) => string | undefined
  errors: AccessErrors
  name: string
  values: AccessValues
}

/** Who the relative is, and what of four things they may see. */
function Relative({ errorOf, errors, name, values }: RelativeProps) {
  const t = useTranslations('letIn')
  return (
    <>
      <TextField
        autoComplete="off"
        defaultValue={values.name}
        error={errorOf('name')}
        id="name"
        label={t('name')}
        maxLength={200}
        name="name"
      />
      <TextField
        autoComplete="off"
        className="field--half"
        defaultValue={values.relation}
        description={t('relationHint')}
        error={errorOf('relation')}
        id="relation"
        label={t('relation', { name })}
        maxLength={200}
        name="relation"
      />
      <ItemChoices
        chosen={values.items}
        error={errors.items}
        hint={t('itemsHint', { name })}
        id="items"
        legend={t('items')}
        name={name}
      />
    </>
  )
}
