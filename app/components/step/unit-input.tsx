import { Checkbox, CheckboxGroup, Select } from '#app/components/ui/index.ts'
import type { UnitChoice } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn, answersIn } from './answer-in.ts'
import { type InputProps, useQuestion } from './use-question.ts'

const postedUnit = ({ party, id }: UnitChoice) => `${party}:${id}`

/** Units to send to: those already in the case first, the others folded away until they are needed. */
export function UnitsInput({ field, values, errors }: InputProps<'units'>) {
  const t = useTranslations('steps.choice')
  const { label, hint } = useQuestion(field)
  const chosen = answersIn(values, field.name)
  const known = field.units.filter(({ known }) => known)
  const others = field.units.filter(({ known }) => !known)

  return (
    <CheckboxGroup defaultValue={chosen} description={hint} error={errors[field.name]} id={field.name} legend={label}>
      {field.units.length === 0 && <p>{t('noUnits')}</p>}
      <Boxes name={field.name} units={known} />
      {known.length === 0 ? (
        <Boxes name={field.name} units={others} />
      ) : (
        others.length > 0 && (
          <details open={known.length < 2 || others.some((unit) => chosen.includes(postedUnit(unit)))}>
            <summary>{t('otherUnits')}</summary>
            <Boxes name={field.name} units={others} />
          </details>
        )
      )}
    </CheckboxGroup>
  )
}

/** The units under the name of their party, so that it is seen at once which parties are reached. */
function Boxes({ name, units }: { name: string; units: readonly UnitChoice[] }) {
  const t = useTranslations('words')
  const parties = [...new Set(units.map(({ party }) => party))]
  return parties.map((party) => (
    <fieldset className="units" key={party}>
      <legend>{t(`party.${party}`)}</legend>
      {units
        .filter((unit) => unit.party === party)
        .map((unit) => (
          <Checkbox description={unit.organisationName} key={unit.id} name={name} value={postedUnit(unit)}>
            {unit.name}
          </Checkbox>
        ))}
    </fieldset>
  ))
}

/** One unit out of many. */
export function UnitInput({ field, values, errors }: InputProps<'unit'>) {
  const t = useTranslations('steps.choice')
  const { label, hint } = useQuestion(field)
  const { name, units } = field
  const options = (known: boolean) =>
    units
      .filter((unit) => unit.known === known)
      .map((unit) => (
        <option key={postedUnit(unit)} value={postedUnit(unit)}>
          {unit.name}, {unit.organisationName}
        </option>
      ))

  return (
    <Select
      defaultValue={answerIn(values, name)}
      description={hint}
      error={errors[name]}
      id={name}
      label={label}
      name={name}
    >
      <option value="">{t('unit')}</option>
      {units.some(({ known }) => known) && <optgroup label={t('knownUnits')}>{options(true)}</optgroup>}
      {units.some(({ known }) => !known) && <optgroup label={t('otherUnits')}>{options(false)}</optgroup>}
    </Select>
  )
}
