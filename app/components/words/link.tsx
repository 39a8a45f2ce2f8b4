import type { AnchorHTMLAttributes } from 'react'

export type LinkProps = Pick<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'aria-current' | 'aria-label' | 'children' | 'className' | 'rel'
> & {
  to: string
  /** Loads the whole document anew. */
  reloadDocument?: boolean
}

/**
 * A link within the app: a plain anchor, which `useFollowing` follows without a load of the document. Remix's own costs
 * a page with two hundred of them as much as all else on it; naming what it may have costs less than passing on the rest.
 */
export const Link = (link: LinkProps & { 'data-variant'?: string }) => (
  <a
    aria-current={link['aria-current']}
    aria-label={link['aria-label']}
    className={link.className}
    data-discover={link.reloadDocument ? undefined : 'true'}
    data-variant={link['data-variant']}
    href={link.to}
    rel={link.rel}
  >
    {link.children}
  </a>
)
