import { Tag as AkselTag } from '@navikt/ds-react/Tag'
import type { ReactNode } from 'react'

const colours = { neutral: 'neutral', info: 'info', done: 'success', warning: 'warning', late: 'danger' } as const

type Props = { tone?: keyof typeof colours; strong?: boolean; icon?: ReactNode; children: ReactNode }

/** A short word about a state. The word says it, the colour only helps. */
export const Tag = ({ tone = 'neutral', strong = false, icon, children }: Props) => (
  <AkselTag data-color={colours[tone]} variant={strong ? 'strong' : 'outline'} size="small" icon={icon}>
    {children}
  </AkselTag>
)
