import { RadioGroup, TextField } from '#app/components/ui/index.ts'
import { start, useMoments } from '#app/components/words/use-moments.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn } from './answer-in.ts'
import { Choice } from './choice-input.tsx'
import { type InputProps, useQuestion } from './use-question.ts'

/** A day: a few near ones to choose between, or any other, written. Never the browser's own date field. */
export function DayInput({ field, values, errors }: InputProps<'day'>) {
  const t = useTranslations('steps.choice')
  const { near } = useMoments()
  const { label, hint } = useQuestion(field)
  const { name, choices, planned } = field
  const known = answerIn(values, `${name}.choice`)
  const isOther = known !== undefined && known !== 'none' && !choices.includes(known)
  const other = answerIn(values, `${name}.other`) ?? (known === 'other' || !isOther ? undefined : known)
  const words = (day: string) => (day === planned ? t('planned', { when: start(near(day)) }) : start(near(day)))

  return (
    <RadioGroup
      className="choices"
      defaultValue={isOther ? 'other' : known}
      description={hint}
      error={errors[name]}
      id={name}
      legend={label}
      name={`${name}.choice`}
    >
      {choices.map((day) => (
        <Choice key={day} label={words(day)} value={day} />
      ))}
      {field.optional && <Choice label={t('noDay')} value="none" />}
      <Choice label={t('otherDay')} value="other">
        <Written error={errors[`${name}.other`]} label={t('date')} name={`${name}.other`} value={other} />
      </Choice>
    </RadioGroup>
  )
}

/** A moment: now or a few near ones, or a day and a time of day, written. */
export function MomentInput({ field, values, errors }: InputProps<'moment'>) {
  const t = useTranslations('steps.choice')
  const { moment, time, now, today } = useMoments()
  const { label, hint } = useQuestion(field)
  const { name, choices } = field
  const written = (part: 'day' | 'time') => answerIn(values, `${name}.${part}`)

  return (
    <RadioGroup
      className="choices"
      defaultValue={answerIn(values, `${name}.choice`)}
      description={hint}
      error={errors[name]}
      id={name}
      legend={label}
      name={`${name}.choice`}
    >
      {choices.map((choice) => (
        <Choice
          key={choice}
          label={choice === 'now' ? t('now', { time: time(now.toISOString()) }) : start(moment(choice))}
          value={choice}
        />
      ))}
      <Choice label={t('otherTime')} value="other">
        <div className="choice__pair">
          <Written
            error={errors[`${name}.day`]}
            label={t('date')}
            name={`${name}.day`}
            value={written('day') ?? today}
          />
          <Written error={errors[`${name}.time`]} label={t('time')} name={`${name}.time`} value={written('time')} />
        </div>
      </Choice>
    </RadioGroup>
  )
}

type WrittenProps = { name: string; label: string; value: string | undefined; error: string | undefined }

const Written = ({ name, label, value, error }: WrittenProps) => (
  <TextField
    autoComplete="off"
    className="field--short"
    defaultValue={value}
    error={error}
    id={name}
    inputMode="numeric"
    label={label}
    maxLength={20}
    name={name}
  />
)
