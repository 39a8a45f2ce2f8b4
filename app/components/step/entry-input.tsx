import { Select } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { start, useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { Entry } from '#app/forms/field.ts'
import type { StepPage } from '#app/forms/step-page.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn } from './answer-in.ts'
import { type InputProps, useQuestion } from './use-question.ts'

/** How an entry of the plan is told from the others: by its own words, or by the moment it is set for. */
function useEntryWords() {
  const t = useTranslations('steps.choice')
  const { moment } = useMoments()
  return (entry: Entry) => {
    if (entry.id === 'new') return t('newMeeting')
    return 'text' in entry ? entry.text : start(moment(entry.at))
  }
}

/** The entry that the step is about, already chosen. */
export function EntryInput({ field }: InputProps<'entry'>) {
  const t = useTranslations('steps')
  const words = useEntryWords()
  return (
    <div className="chosen">
      <input name={field.name} type="hidden" value={field.chosen.id} />
      <p className="chosen__label">{t(`fields.${field.label}.label`)}</p>
      <p className="chosen__entry">{words(field.chosen)}</p>
    </div>
  )
}

/** The entries to choose between before anything else is asked: each a link to the same step about it. */
export function EntryChoice({ page, choice }: { page: StepPage; choice: NonNullable<StepPage['choice']> }) {
  const t = useTranslations('steps')
  const words = useEntryWords()
  const entries: readonly Entry[] = choice.orNew ? [...choice.entries, { id: 'new', text: '' }] : choice.entries
  if (entries.length === 0) return <p>{t('choice.nothing')}</p>

  return (
    <section aria-labelledby="valj-forst" className="step__choice">
      <h2 id="valj-forst">{t(`fields.${choice.label}.label`)}</h2>
      <ul className="instead">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to={stepPath(page.person.id, page.event, { item: entry.id, till: page.till })}>{words(entry)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One of the plan's entries, or none. */
export function PickInput({ field, values, errors }: InputProps<'pick'>) {
  const t = useTranslations('steps.choice')
  const { label, hint } = useQuestion(field)
  const { name, entries } = field
  return (
    <Select
      defaultValue={answerIn(values, name)}
      description={hint}
      error={errors[name]}
      id={name}
      label={label}
      name={name}
    >
      <option value="">{t('noPick')}</option>
      {entries.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Select>
  )
}
