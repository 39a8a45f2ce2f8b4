import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { FieldFrame, type FieldWords, tied } from './field-parts.tsx'
import { ChevronDownIcon } from './icons.tsx'

type Native<Props, Own> = Omit<Props, keyof Own | 'size' | 'style' | 'readOnly'>

type TextFieldProps = FieldWords & {
  type?: 'text' | 'password' | 'tel'
  name: string
  value?: string
  defaultValue?: string
}

/** One line of text. */
export function TextField({
  label,
  description,
  error,
  id,
  className,
  type = 'text',
  ...rest
}: TextFieldProps & Native<InputHTMLAttributes<HTMLInputElement>, TextFieldProps>) {
  const made = useId()
  const field = id ?? made
  return (
    <FieldFrame
      className={className}
      wrong="aksel-text-field--error"
      description={description}
      error={error}
      label={label}
      made={field}
    >
      <input
        {...rest}
        {...tied(field, description, error)}
        className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
        id={field}
        type={type}
      />
    </FieldFrame>
  )
}

type SelectProps = FieldWords & { name: string; value?: string; defaultValue?: string; children: ReactNode }

/** One of many, when a list of radio buttons would be too long. */
export function Select({
  label,
  description,
  error,
  id,
  className,
  children,
  ...rest
}: SelectProps & Native<SelectHTMLAttributes<HTMLSelectElement>, SelectProps>) {
  const made = useId()
  const field = id ?? made
  return (
    <FieldFrame
      className={className}
      wrong="aksel-select--error"
      description={description}
      error={error}
      label={label}
      made={field}
    >
      <div className="aksel-select__container">
        <select
          {...rest}
          {...tied(field, description, error)}
          className="aksel-select__input aksel-body-short aksel-body-short--medium"
          id={field}
        >
          {children}
        </select>
        <ChevronDownIcon className="aksel-select__chevron" />
      </div>
    </FieldFrame>
  )
}
