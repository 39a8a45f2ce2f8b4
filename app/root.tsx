import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { readUser } from '#app/auth/actor.server.ts'
import { textSizeOf } from '#app/auth/text-size.server.ts'
import appStyles from '#app/components/app.css?url'
import { ErrorPage, errorKindOf } from '#app/components/layout/error-page.tsx'
import { LiveNotice } from '#app/components/layout/live-notice.tsx'
import { useNonce } from '#app/components/layout/nonce.ts'
import { usePage } from '#app/components/layout/page-handle.ts'
import { PageShell } from '#app/components/layout/page-shell.tsx'
import { PersonShell } from '#app/components/layout/person-shell.tsx'
import { NowProvider, WordsAsked } from '#app/components/layout/words-provider.tsx'
import { languageOf } from '#app/text/locale.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    now: context.now,
    isDemo: process.env.DEMO === '1',
    textSize: textSizeOf(request),
    user: await readUser(request, context),
  }
}

/** The clock and the name in the header are those of every answer, refused ones included. */
export const shouldRevalidate = () => true

/** Pages of the person's own side bring no script: they are read on old phones, and have nothing that needs one. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const data = useRouteLoaderData<typeof loader>('root')
  const locale = useLocale()

  return (
    <html lang={languageOf(locale)} data-locale={locale} data-text={data?.textSize}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#113d4c" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Title />
        <Meta />
        <link rel="stylesheet" href={appStyles} />
        <Links />
      </head>
      <body>
        <NowProvider value={data ? new Date(data.now) : undefined}>
          <Page>{children}</Page>
        </NowProvider>
        {useSide() === 'staff' && (
          <>
            <WordsAsked />
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default Outlet

export function ErrorBoundary() {
  const side = useSide()
  return <ErrorPage side={side} status={statusOf(useRouteError())} />
}

/** The page says whose it is; one that was never reached is the reader's own. */
function useSide() {
  const user = useRouteLoaderData<typeof loader>('root')?.user
  const page = usePage()
  return page?.side === 'person' || user?.side === 'person' ? 'person' : 'staff'
}

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500)

function Title() {
  const t = useTranslations('shell')
  const error = useRouteError()
  const page = usePage()

  if (error) return <title>{t('titled', { page: t(`error.${errorKindOf(statusOf(error))}.title`) })}</title>
  return <title>{page ? t('titled', { page: page.title }) : t('product')}</title>
}

function Page({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const error = useRouteError()
  const page = usePage()
  const side = useSide()
  const { pathname, search } = useLocation()
  const isDemo = data?.isDemo ?? false

  if (side === 'person')
    return (
      <PersonShell here={pathname + search} isDemo={isDemo} isSignedIn={data?.user != null}>
        {children}
      </PersonShell>
    )

  return (
    <PageShell
      user={data?.user ?? null}
      isDemo={isDemo}
      section={page?.section}
      skip={error ? null : page?.skip}
      here={pathname + search}
    >
      {children}
      {data?.user && page?.live && !error && <LiveNotice since={data.now} />}
    </PageShell>
  )
}
