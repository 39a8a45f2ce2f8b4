import { TextField } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn } from './answer-in.ts'
import { type InputProps, useQuestion } from './use-question.ts'

/** Whom one has spoken to at each unit, when the date moved so much that a message is not enough. */
export function CalledInput({ field, values, errors }: InputProps<'called'>) {
  const t = useTranslations('steps.choice')
  const { label, hint } = useQuestion(field)
  const { name, units } = field
  if (units.length === 0) return null

  return (
    <fieldset className="called" id={name} tabIndex={-1}>
      <legend>{label}</legend>
      <p className="called__hint">{hint}</p>
      {units.map(({ id, name: unit }, index) => (
        <div key={id}>
          <input name={`${name}[${index}].unit`} type="hidden" value={id} />
          <TextField
            autoComplete="off"
            defaultValue={answerIn(values, `${name}[${index}].spokeTo`)}
            error={errors[name]}
            label={t('spokeTo', { unit })}
            maxLength={200}
            name={`${name}[${index}].spokeTo`}
          />
        </div>
      ))}
    </fieldset>
  )
}
