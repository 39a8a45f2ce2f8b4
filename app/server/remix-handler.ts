import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'
import { type CalmStatus, isCalmStatus, sendCalmPage } from './calm-page.ts'
import { loadContext } from './load-context.ts'
import { assertForm, readBody } from './read-body.ts'

type Build = ServerBuild | (() => Promise<ServerBuild>)

/**
 * Hands a request to Remix, in place of its own adapter: the body is read and measured before any route sees it, and a
 * stream ends when the browser has gone.
 */
export function remixHandler(build: Build, mode: string): RequestHandler {
  const handle = createRequestHandler(build, mode)
  return async (request, response, next) => {
    try {
      const answer = await handle(await toWebRequest(request), loadContext(request, response))
      if (isBareFault(answer)) sendCalmPage(request, response, answer.status)
      else await send(answer, response)
    } catch (error) {
      next(error)
    }
  }
}

async function toWebRequest(request: ExpressRequest): Promise<Request> {
  const { method, protocol, originalUrl } = request
  const url = new URL(`${protocol}://${request.get('host')}${originalUrl}`)
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  if (!hasBody) return new Request(url, { method, headers })
  const posted = new Request(url, { method, headers, body: await readBody(request) })
  await assertForm(posted)
  return posted
}

/** True for what a route without a page answers when it fails: nothing, or a word of Remix's own. */
function isBareFault(answer: Response): answer is Response & { status: CalmStatus } {
  const type = answer.headers.get('Content-Type')
  return isCalmStatus(answer.status) && (type === null || type.startsWith('text/plain'))
}

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.append(name, value)
  if (!answer.body) {
    response.end()
    return
  }
  const body = Readable.fromWeb(answer.body as ReadableStream)
  response.on('close', () => body.destroy())
  if (answer.headers.get('Content-Type')?.startsWith('text/event-stream')) response.flushHeaders()
  await pipeline(body, response).catch(ignoreGone)
}

/** A browser that leaves in the middle of an answer is no fault. */
function ignoreGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.name !== 'AbortError') throw error
}
