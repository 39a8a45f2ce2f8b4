import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'

const abortDelay = 5_000

/** As `remix reveal` writes it, with the one line that everybody should add: the timer is cleared. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { cspNonce }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const page = <RemixServer context={remix} url={request.url} nonce={cspNonce} abortDelay={abortDelay} />
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: cspNonce,
      onShellReady() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onAllReady: () => clearTimeout(timer),
      onShellError: reject,
    })
    const timer = setTimeout(abort, abortDelay)
  })
}
