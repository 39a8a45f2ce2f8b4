import { Select, TextField } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { answerIn } from './answer-in.ts'
import { type InputProps, useQuestion } from './use-question.ts'

/** A language by its name in ours, since the browser's names differ from the server's. */
export function LanguageInput({ field, values, errors }: InputProps<'language'>) {
  const { label, hint } = useQuestion(field)
  const t = useTranslations('steps.options.language')
  const { name } = field
  return (
    <Select
      className="field--half"
      defaultValue={answerIn(values, name)}
      description={hint}
      error={errors[name]}
      id={name}
      label={label}
      name={name}
    >
      {field.languages.map((language) => (
        <option key={language} value={language}>
          {t(language)}
        </option>
      ))}
    </Select>
  )
}

/** A municipality of the region by name, or any other by its code. */
export function MunicipalityInput({ field, values, errors }: InputProps<'municipality'>) {
  const t = useTranslations('steps.choice')
  const { label, hint } = useQuestion(field)
  const { name, choices } = field
  const otherName = `${name}.other`
  return (
    <div className="municipality">
      <Select
        className="field--half"
        defaultValue={answerIn(values, `${name}.choice`)}
        description={hint}
        error={errors[name]}
        id={name}
        label={label}
        name={`${name}.choice`}
      >
        <option value="">{t('municipality')}</option>
        {choices.map(({ code, name: municipality }) => (
          <option key={code} value={code}>
            {municipality}
          </option>
        ))}
        <option value="other">{t('otherMunicipality')}</option>
      </Select>
      <div className="municipality__other">
        <TextField
          autoComplete="off"
          className="field--short"
          defaultValue={answerIn(values, otherName)}
          error={errors[otherName]}
          id={otherName}
          inputMode="numeric"
          label={t('municipalityCode')}
          maxLength={4}
          name={otherName}
        />
      </div>
    </div>
  )
}
