import { Links, Meta, Outlet, Scripts } from '@remix-run/react'

/** The least that a page of Remix is. */
export default function Root() {
  return (
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  )
}
