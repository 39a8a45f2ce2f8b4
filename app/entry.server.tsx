import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { localeOfRequest } from '#app/auth/locale.server.ts'
import { NonceProvider } from '#app/components/layout/nonce.ts'
import { WordsProvider } from '#app/components/layout/words-provider.tsx'
import { logFault } from '#app/server/log.ts'
import { renderDocument } from '#app/server/render-document.ts'
import { words } from '#app/text/words.server.ts'

export { streamTimeout } from '#app/server/render-document.ts'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const locale = await localeOfRequest(request, context)
  context.page = await renderDocument(remix, context, (whole) => (
    <NonceProvider value={context.cspNonce}>
      <WordsProvider words={words[locale]}>
        <RemixServer context={whole} url={request.url} nonce={context.cspNonce} />
      </WordsProvider>
    </NonceProvider>
  ))
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', 'no-store')
  return new Response(null, { status, headers })
}

/**
 * Logs what failed by its codes. A loader's request that the browser gave up is no fault of ours, and neither is one that
 * Remix itself refuses.
 */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500
  if (!context.closed.aborted && !isRefusal)
    logFault(error, { method: request.method, path: new URL(request.url).pathname })
}
