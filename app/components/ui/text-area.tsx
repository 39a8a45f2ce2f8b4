import { type TextareaHTMLAttributes, useId } from 'react'
import type { FieldWords } from './field-parts.tsx'

type Props = FieldWords & { name: string; rows?: number } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    keyof FieldWords | 'style'
  >

/** Several lines of text. Ours and not Aksel's, which sizes itself by inline styles that the content policy forbids. */
export function TextArea({ label, description, error, className = '', id, rows = 4, ...rest }: Props) {
  const made = useId()
  const field = id ?? made
  const describedBy = [description && `${field}-description`, error && `${field}-error`].filter(Boolean).join(' ')

  return (
    <div className={`aksel-form-field aksel-form-field--medium ${error ? 'aksel-textarea--error' : ''} ${className}`}>
      <label className="aksel-form-field__label aksel-label" htmlFor={field}>
        {label}
      </label>
      {description && (
        <div className="aksel-form-field__description aksel-body-short" id={`${field}-description`}>
          {description}
        </div>
      )}
      <textarea
        className="aksel-textarea__input aksel-body-long aksel-body-long--medium"
        id={field}
        rows={rows}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
      <div className="aksel-form-field__error" id={`${field}-error`}>
        {error && <p className="aksel-error-message aksel-label">{error}</p>}
      </div>
    </div>
  )
}
