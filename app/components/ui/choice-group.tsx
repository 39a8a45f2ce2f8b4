import { createContext, type ReactNode, useId } from 'react'
import { ErrorPlace, type FieldWords, joined } from './field-parts.tsx'

/** What a group tells the choices within it. */
type Group = { name?: string; chosen?: readonly string[]; required?: boolean; errorId?: string }

export const GroupContext = createContext<Group>({})

export type GroupWords = Omit<FieldWords, 'label'> & { legend: ReactNode; children: ReactNode; hideLegend?: boolean }

type FrameProps = GroupWords & { looks: string; role?: 'radiogroup'; group: Group }

/** Choices under a legend, with what helps and what to correct. */
export function GroupFrame({
  looks,
  role,
  group,
  legend,
  hideLegend,
  description,
  error,
  id,
  className,
  children,
}: FrameProps) {
  const made = useId()
  const [legendId, descriptionId, errorId] = [`${made}-legend`, `${made}-description`, `${made}-error`]
  return (
    <GroupContext.Provider value={error ? { ...group, errorId } : group}>
      <fieldset
        aria-invalid={error ? true : undefined}
        aria-labelledby={joined(legendId, description ? descriptionId : null)}
        className={joined(
          className,
          looks,
          'aksel-fieldset aksel-fieldset--medium',
          error ? 'aksel-fieldset--error' : null,
        )}
        id={id}
        role={role}
        tabIndex={-1}
      >
        <GroupHead
          description={description}
          descriptionId={descriptionId}
          hidden={hideLegend}
          legend={legend}
          legendId={legendId}
        />
        {children}
        <ErrorPlace className="aksel-fieldset__error" error={error} id={errorId} />
      </fieldset>
    </GroupContext.Provider>
  )
}

type HeadProps = {
  legend: ReactNode
  legendId: string
  description: ReactNode
  descriptionId: string
  hidden?: boolean
}

function GroupHead({ legend, legendId, description, descriptionId, hidden }: HeadProps) {
  const unseen = hidden && 'aksel-typo--visually-hidden'
  return (
    <>
      <legend className={joined('aksel-fieldset__legend aksel-label', unseen)} id={legendId}>
        {legend}
      </legend>
      {description ? (
        <div
          className={joined('aksel-fieldset__description aksel-body-short aksel-body-short--medium', unseen)}
          id={descriptionId}
        >
          {description}
        </div>
      ) : null}
    </>
  )
}
