import { Writable } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { localeOfRequest } from '#app/auth/locale.server.ts'
import { NonceProvider } from '#app/components/layout/nonce.ts'
import { WordsProvider } from '#app/components/layout/words-provider.tsx'
import { logFault } from '#app/server/log.ts'
import { messages } from '#app/text/messages.ts'

/** Loaders await all they need, so nothing of an answer may take longer than this many milliseconds. */
export const streamTimeout = 10_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const locale = await localeOfRequest(request, context)
  const html = await render(
    <NonceProvider value={context.cspNonce}>
      <WordsProvider locale={locale} messages={messages[locale]}>
        <RemixServer context={remix} url={request.url} nonce={context.cspNonce} />
      </WordsProvider>
    </NonceProvider>,
    context.cspNonce,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', 'no-store')
  return new Response(html, { status, headers })
}

/** Logs what failed by its codes. A loader's request that the browser gave up is no fault of ours. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!context.closed.aborted) logFault(error, { method: request.method, path: new URL(request.url).pathname })
}

/** Answers the whole page in one piece, which measures faster than streaming when no data is deferred. */
function render(page: ReactElement, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const collect = new Writable({
      write(chunk, _encoding, done) {
        parts.push(Buffer.from(chunk))
        done()
      },
      final(done) {
        clearTimeout(timer)
        resolve(new Uint8Array(Buffer.concat(parts)))
        done()
      },
    })
    const fail = (error: unknown) => {
      clearTimeout(timer)
      reject(error)
    }
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(collect),
      onShellError: fail,
      onError: (error) => logFault(error, { method: 'render', path: '' }),
    })
    const timer = setTimeout(abort, streamTimeout + 1000)
  })
}
