import type { ReactNode } from 'react'

/** What every field says: its label, what helps, and what to correct. The error is drawn and linked by the field itself. */
export type FieldWords = {
  label: ReactNode
  description?: ReactNode
  error?: ReactNode
  id?: string
  className?: string
}

/** The words that are there, as one attribute, or none. */
export const joined = (...words: (string | false | null | undefined)[]): string | undefined =>
  words.filter(Boolean).join(' ') || undefined

/** How a control is tied to what helps and to what to correct. */
export const tied = (made: string, description: ReactNode, error: ReactNode) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': joined(description ? `${made}-description` : null, error ? `${made}-error` : null),
})

type FrameProps = FieldWords & { made: string; wrong: string; children: ReactNode }

/** A field: its label, what helps, the control, and what to correct, which is said when it comes. */
export function FieldFrame({ label, description, error, className, made, wrong, children }: FrameProps) {
  return (
    <div className={joined(className, 'aksel-form-field aksel-form-field--medium', error ? wrong : null)}>
      <label className="aksel-form-field__label aksel-label" htmlFor={made}>
        {label}
      </label>
      {description ? (
        <div
          className="aksel-form-field__description aksel-body-short aksel-body-short--medium"
          id={`${made}-description`}
        >
          {description}
        </div>
      ) : null}
      {children}
      <ErrorPlace className="aksel-form-field__error" error={error} id={`${made}-error`} />
    </div>
  )
}

type ErrorPlaceProps = { className: string; id: string; error: ReactNode }

export const ErrorPlace = ({ className, id, error }: ErrorPlaceProps) => (
  <div aria-live="polite" aria-relevant="additions removals" className={className} id={id}>
    {error ? (
      <p className="aksel-error-message aksel-label aksel-error-message--show-icon">
        <ErrorMark />
        {error}
      </p>
    ) : null}
  </div>
)

const ErrorMark = () => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: the words beside it say it
  <svg aria-hidden fill="none" focusable={false} viewBox="0 0 17 16" xmlns="http://www.w3.org/2000/svg">
    <path
      clipRule="evenodd"
      d="M3.49209 11.534L8.11398 2.7594C8.48895 2.04752 9.50833 2.04743 9.88343 2.75924L14.5073 11.5339C14.8582 12.1998 14.3753 13 13.6226 13H4.37685C3.6242 13 3.14132 12.1999 3.49209 11.534ZM9.74855 10.495C9.74855 10.9092 9.41276 11.245 8.99855 11.245C8.58433 11.245 8.24855 10.9092 8.24855 10.495C8.24855 10.0808 8.58433 9.74497 8.99855 9.74497C9.41276 9.74497 9.74855 10.0808 9.74855 10.495ZM9.49988 5.49997C9.49988 5.22383 9.27602 4.99997 8.99988 4.99997C8.72373 4.99997 8.49988 5.22383 8.49988 5.49997V7.99997C8.49988 8.27611 8.72373 8.49997 8.99988 8.49997C9.27602 8.49997 9.49988 8.27611 9.49988 7.99997V5.49997Z"
      fill="currentColor"
      fillRule="evenodd"
    />
  </svg>
)
