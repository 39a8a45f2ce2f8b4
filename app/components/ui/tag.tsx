import type { ReactNode } from 'react'

const colours = { neutral: 'neutral', info: 'info', done: 'success', warning: 'warning', late: 'danger' } as const

type Props = { tone?: keyof typeof colours; strong?: boolean; icon?: ReactNode; children: ReactNode }

/** A short word about a state. The word says it, the colour only helps. */
export const Tag = ({ tone = 'neutral', strong = false, icon, children }: Props) => (
  <span
    className="aksel-tag aksel-tag--small aksel-body-short aksel-body-short--small"
    data-color={colours[tone]}
    data-variant={strong ? 'strong' : 'outline'}
  >
    {icon && <span className="aksel-tag__icon--left">{icon}</span>}
    {children}
  </span>
)
