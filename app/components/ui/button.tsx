import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link, type LinkProps } from '#app/components/words/link.tsx'
import { joined } from './field-parts.tsx'

type Look = { variant?: 'primary' | 'secondary' | 'tertiary'; size?: 'medium' | 'small'; icon?: ReactNode }

// Whole names: what no component says is left out of the styles.
const sizes = { medium: 'aksel-button aksel-button--medium', small: 'aksel-button aksel-button--small' } as const

const Inside = ({ icon, size, children }: Pick<Look, 'icon' | 'size'> & { children?: ReactNode }) => (
  <>
    {icon && <span className="aksel-button__icon">{icon}</span>}
    <span className={size === 'small' ? 'aksel-label aksel-label--small' : 'aksel-label'}>{children}</span>
  </>
)

/** A button that submits its form unless told otherwise. */
export const Button = ({
  type = 'submit',
  variant = 'primary',
  size = 'medium',
  icon,
  className,
  children,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button
    {...rest}
    className={joined(className, sizes[size], rest.disabled && 'aksel-button--disabled')}
    data-variant={variant}
    type={type}
  >
    <Inside icon={icon} size={size}>
      {children}
    </Inside>
  </button>
)

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const LinkButton = ({
  variant = 'primary',
  size = 'medium',
  icon,
  className,
  children,
  ...rest
}: Look & LinkProps) => (
  <Link {...rest} className={joined(sizes[size], className)} data-variant={variant}>
    <Inside icon={icon} size={size}>
      {children}
    </Inside>
  </Link>
)
