import { Button as AkselButton } from '@navikt/ds-react/Button'
import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Look = { variant?: 'primary' | 'secondary' | 'tertiary'; size?: 'medium' | 'small'; icon?: ReactNode }

/** A button that submits its form unless told otherwise. */
export const Button = ({ type = 'submit', ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) => (
  <AkselButton type={type} {...rest} />
)

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const LinkButton = ({
  variant = 'primary',
  size = 'medium',
  icon,
  className = '',
  children,
  ...rest
}: Look & LinkProps) => (
  <Link {...rest} className={`aksel-button aksel-button--${size} ${className}`} data-variant={variant}>
    {icon && <span className="aksel-button__icon">{icon}</span>}
    <span className="aksel-label">{children}</span>
  </Link>
)
