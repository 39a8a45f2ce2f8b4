import { Radio, RadioGroup, TextArea } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn } from './answer-in.ts'
import { type InputProps, useQuestion } from './use-question.ts'

const results = ['reached', 'partly', 'notReached'] as const

/** Every goal of the plan: how it has gone, and what the person says of it. */
export function GoalsInput({ field, values, errors }: InputProps<'goals'>) {
  const t = useTranslations('steps')
  const { label, hint } = useQuestion(field)
  const { name, entries } = field

  return (
    <fieldset className="called" id={name} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <p className="called__hint">{hint}</p>}
      {entries.map(({ id, text }, index) => {
        const part = (of: string) => `${name}[${index}].${of}`
        return (
          <div className="goal" key={id}>
            <input name={part('goal')} type="hidden" value={id} />
            <RadioGroup
              className="choices"
              defaultValue={answerIn(values, part('result'))}
              error={errors[part('result')]}
              id={part('result')}
              legend={text}
              name={part('result')}
            >
              {results.map((result) => (
                <Radio key={result} value={result}>
                  {t(`options.goalResult.${result}`)}
                </Radio>
              ))}
            </RadioGroup>
            <TextArea
              defaultValue={answerIn(values, part('personSays'))}
              error={errors[part('personSays')]}
              id={part('personSays')}
              label={t('choice.goalSays')}
              maxLength={4000}
              name={part('personSays')}
              rows={2}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
