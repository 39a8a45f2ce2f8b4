import type { AnchorHTMLAttributes } from 'react'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string
  /** Loads the whole document anew. */
  reloadDocument?: boolean
}

/**
 * A link within the app: a plain anchor, which `useFollowing` follows without a load of the document. Remix's own costs
 * a page with two hundred of them as much as all else on it.
 */
export const Link = ({ to, reloadDocument = false, children, ...rest }: LinkProps) => (
  <a {...rest} data-discover={reloadDocument ? undefined : 'true'} href={to}>
    {children}
  </a>
)
