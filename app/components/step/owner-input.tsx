import { RadioGroup, Select } from '#app/components/ui/index.ts'
import type { UnitChoice } from '#app/domain/views.ts'
import type { OptionOf } from '#app/forms/options.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn } from './answer-in.ts'
import { Choice } from './choice-input.tsx'
import { type InputProps, useQuestion } from './use-question.ts'

const principals = ['region', 'municipality'] as const
const others = ['relative', 'volunteer', 'agency'] as const satisfies readonly OptionOf<'owner'>[]

/** Who answers for something: a principal with one of its units, or somebody else. The units wait for their principal. */
export function OwnerInput({ field, values, errors }: InputProps<'owner'>) {
  const t = useTranslations('steps.options.owner')
  const { label, hint } = useQuestion(field)
  const { name, units } = field

  return (
    <RadioGroup
      defaultValue={answerIn(values, `${name}.kind`)}
      description={hint}
      error={errors[name]}
      id={name}
      legend={label}
      name={`${name}.kind`}
    >
      {principals.map((principal) => (
        <Choice key={principal} label={t(principal)} value={principal}>
          <UnitOf
            error={errors[`${name}.${principal}`]}
            name={`${name}.${principal}`}
            units={units[principal]}
            value={answerIn(values, `${name}.${principal}`)}
          />
        </Choice>
      ))}
      {field.others && others.map((other) => <Choice key={other} label={t(other)} value={other} />)}
    </RadioGroup>
  )
}

type UnitProps = {
  name: string
  units: readonly UnitChoice[]
  value: string | undefined
  error: string | undefined
}

function UnitOf({ name, units, value, error }: UnitProps) {
  const t = useTranslations('steps.choice')
  return (
    <Select defaultValue={value} error={error} id={name} label={t('unitOf')} name={name}>
      <option value="">{t('unit')}</option>
      {units.map(({ id, party, name: unit, organisationName }) => (
        <option key={id} value={`${party}:${id}`}>
          {unit}, {organisationName}
        </option>
      ))}
    </Select>
  )
}
