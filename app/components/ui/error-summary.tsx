import { useEffect, useRef } from 'react'

type Props = { heading: string; errors: readonly { field: string; message: string }[] }

/** What to correct, said first and linked to where. Takes focus after a failed submit; plain links without script. */
export function ErrorSummary({ heading, errors }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new answer with errors takes focus again
  useEffect(() => title.current?.focus(), [errors])

  if (errors.length === 0) return null

  return (
    <div className="aksel-error-summary aksel-error-summary--medium" role="alert" tabIndex={-1}>
      <h2 className="aksel-error-summary__heading aksel-heading aksel-heading--small" ref={title} tabIndex={-1}>
        {heading}
      </h2>
      <ul className="aksel-error-summary__list aksel-body-short aksel-body-short--medium">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a className="aksel-error-summary__item aksel-link" href={`#${field}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
