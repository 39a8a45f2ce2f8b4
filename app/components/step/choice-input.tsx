import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup, Radio, RadioGroup, TextArea } from '#app/components/ui/index.ts'
import type { FieldView } from '#app/forms/field.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn, answersIn } from './answer-in.ts'
import { FieldInput } from './field-input.tsx'
import { type InputProps, useQuestion } from './use-question.ts'

/** The answer itself, without the question it belongs to. */
const answerOf = (word: string) => word.slice(word.indexOf('.') + 1)

/** A choice that may lead to more. What it leads to is shown when it is chosen, by the style sheet alone. */
export const Choice = ({ value, label, children }: { value: string; label: ReactNode; children?: ReactNode }) => (
  <div className="choice">
    <Radio value={value}>{label}</Radio>
    {children && <div className="choice__more">{children}</div>}
  </div>
)

type RadiosProps = InputProps<'radios'> & { revealed: readonly FieldView[] }

/** One of a few answers. */
export function RadiosInput({ field, values, errors, revealed }: RadiosProps) {
  const t = useTranslations('steps')
  const { label, hint } = useQuestion(field)
  const moreFor = (answer: string) => revealed.filter(({ when }) => when?.is === answer)

  return (
    <RadioGroup
      defaultValue={answerIn(values, field.name)}
      description={hint}
      error={errors[field.name]}
      id={field.name}
      legend={label}
      name={field.name}
    >
      {field.options.map((word) => {
        const more = moreFor(answerOf(word))
        return (
          <Choice key={word} label={t(`options.${word}`)} value={answerOf(word)}>
            {more.length > 0 &&
              more.map((one) => (
                <FieldInput errors={errors} field={one} key={one.name} revealed={[]} values={values} />
              ))}
          </Choice>
        )
      })}
    </RadioGroup>
  )
}

/** Any of a few answers, or expressly none. */
export function CheckboxesInput({ field, values, errors }: InputProps<'checkboxes'>) {
  const t = useTranslations('steps')
  const { label, hint } = useQuestion(field)
  return (
    <CheckboxGroup
      defaultValue={answersIn(values, field.name)}
      description={hint}
      error={errors[field.name]}
      id={field.name}
      legend={label}
    >
      {field.options.map((word) => (
        <Checkbox key={word} name={field.name} value={answerOf(word)}>
          {t(`options.${word}`)}
        </Checkbox>
      ))}
      {field.orNone && (
        <Checkbox name={field.name} value="none">
          {t('choice.none')}
        </Checkbox>
      )}
    </CheckboxGroup>
  )
}

/** One box to tick: a yes, or the confirmation of a step that binds. */
export function TickInput({ field, values, errors }: InputProps<'check' | 'confirm'>) {
  const { label, hint } = useQuestion(field)
  const { name, kind } = field
  return (
    <CheckboxGroup
      className={kind === 'confirm' ? 'confirm' : undefined}
      defaultValue={answersIn(values, name)}
      error={errors[name]}
      hideLegend
      id={name}
      legend={label}
    >
      <Checkbox description={hint} name={name} value="on">
        {label}
      </Checkbox>
    </CheckboxGroup>
  )
}

/** Why secrecy does not hinder. A harm assessment is described. */
export function LegalBasisInput({ field, values, errors }: InputProps<'legalBasis'>) {
  const t = useTranslations('steps')
  const { label, hint } = useQuestion(field)
  const { name } = field
  return (
    <RadioGroup
      defaultValue={answerIn(values, `${name}.kind`)}
      description={hint}
      error={errors[name]}
      id={name}
      legend={label}
      name={`${name}.kind`}
    >
      {field.options.map((word) => (
        <Choice key={word} label={t(`options.${word}`)} value={answerOf(word)}>
          {word === 'legalBasis.MENPROVNING' && (
            <TextArea
              defaultValue={answerIn(values, `${name}.note`)}
              description={t('choice.legalNoteHint')}
              error={errors[`${name}.note`]}
              id={`${name}.note`}
              label={t('choice.legalNote')}
              maxLength={4000}
              name={`${name}.note`}
              rows={2}
            />
          )}
        </Choice>
      ))}
    </RadioGroup>
  )
}
