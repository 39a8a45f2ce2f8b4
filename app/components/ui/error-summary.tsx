import { ErrorSummary as AkselErrorSummary } from '@navikt/ds-react/ErrorSummary'
import { useEffect, useRef } from 'react'

type Props = { heading: string; errors: readonly { field: string; message: string }[] }

/** What to correct, said first and linked to where. Takes focus after a failed submit; plain links without script. */
export function ErrorSummary({ heading, errors }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new answer with errors takes focus again
  useEffect(() => summary.current?.focus(), [errors])

  if (errors.length === 0) return null

  return (
    <AkselErrorSummary ref={summary} heading={heading} role="alert">
      {errors.map(({ field, message }) => (
        <AkselErrorSummary.Item key={field} href={`#${field}`}>
          {message}
        </AkselErrorSummary.Item>
      ))}
    </AkselErrorSummary>
  )
}
