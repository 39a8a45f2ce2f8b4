import type { ReactNode } from 'react'

type Props = {
  tone?: 'info' | 'done' | 'warning' | 'late'
  role?: 'status' | 'alert'
  heading?: ReactNode
  children: ReactNode
}

/** A message on the page, above what it is about. */
export const Notice = ({ tone = 'info', role, heading, children }: Props) => (
  <div className={`notice notice--${tone}`} role={role}>
    {heading && <p className="notice__heading">{heading}</p>}
    <div>{children}</div>
  </div>
)
