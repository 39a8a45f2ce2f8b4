import type { MineIntent } from '#app/forms/mine/parse-mine.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { FormFrame } from './mine-form.tsx'

type Field = { intent: MineIntent; name: string; frame: FormFrame }

/** What was wrong with the field, and what stood in it, when its form came back. */
function lastTry({ intent, name, frame: { answer } }: Field) {
  const own = answer?.intent === intent ? answer : null
  const error = own?.reason === 'incomplete' ? own.errors[name] : undefined
  return { error, value: own?.values[name] }
}

type TextBoxProps = Field & { label: string; hint?: string; value?: string | undefined; optional?: boolean }

/** A large box to write in. */
export function TextBox({ label, hint, value, optional, ...field }: TextBoxProps) {
  const t = useTranslations('mine.form')
  const { name } = field
  const { error, value: written } = lastTry(field)
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')

  return (
    <div className="mine-field">
      <label htmlFor={name}>
        {label} {optional && <span className="mine-soft">{t('optional')}</span>}
      </label>
      {hint && (
        <p className="mine-soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError error={error} id={`${name}-error`} />}
      <textarea
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        defaultValue={written ?? value}
        id={name}
        name={name}
        rows={optional ? 2 : 4}
      />
    </div>
  )
}

type ChoicesProps = Field & {
  legend: string
  options: readonly { value: string; label: string; face?: string }[]
  value?: string | undefined
  inRow?: boolean
  /** The heading above has said it already. */
  hideLegend?: boolean
}

/** One of a few, each as large as a thumb. */
export function Choices({ legend, options, value, inRow, hideLegend, ...field }: ChoicesProps) {
  const { name } = field
  const { error, value: chosen } = lastTry(field)

  return (
    <fieldset
      aria-describedby={error && `${name}-error`}
      className={inRow ? 'mine-choices mine-choices--row' : 'mine-choices'}
      id={name}
      tabIndex={-1}
    >
      <legend className={hideLegend ? 'visually-hidden' : undefined}>{legend}</legend>
      {error && <FieldError error={error} id={`${name}-error`} />}
      {options.map((option) => (
        <label key={option.value}>
          <input defaultChecked={option.value === (chosen ?? value)} name={name} type="radio" value={option.value} />
          <span>
            {option.face && (
              <span aria-hidden className="mine-face">
                {option.face}
              </span>
            )}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function FieldError({ error, id }: { error: 'empty' | 'tooLong' | 'choose' | 'outdated'; id: string }) {
  const t = useTranslations('mine.form')
  return (
    <p className="mine-error" id={id}>
      {t(error)}
    </p>
  )
}
