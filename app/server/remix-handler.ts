import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'
import { type CalmStatus, isCalmStatus, retryAfter, sendCalmPage } from './calm-page.ts'
import { calmRoutes } from './calm-routes.ts'
import { encodeText } from './encode-text.ts'
import { loadContext } from './load-context.ts'
import { narrowBuild } from './narrow-build.ts'
import { assertForm, readBody } from './read-body.ts'
import { readRoutes } from './read-routes.ts'

type RequestHandlerOfRemix = ReturnType<typeof createRequestHandler>

type Build = ServerBuild | (() => Promise<ServerBuild>)

/**
 * Hands a request to Remix, in place of its own adapter: the body is read and measured before any route sees it, and a
 * stream ends when the browser has gone.
 */
export function remixHandler(build: Build, mode: string): RequestHandler {
  const handlerOf = handlersOf(build, mode)
  return async (request, response, next) => {
    try {
      const handle = await handlerOf(request.path)
      const context: AppLoadContext = loadContext(request, response)
      const answer = await handle(await toWebRequest(request), context)
      if (isBareFault(answer)) sendCalmPage(request, response, answer.status)
      else await send(answer, response, context.page)
    } catch (error) {
      next(error)
    }
  }
}

/** Remix's own handler for a path. A build that is the one of the moment is handed over as it is. */
function handlersOf(build: Build, mode: string): (pathname: string) => Promise<RequestHandlerOfRemix> {
  if (typeof build === 'function') {
    const handle = createRequestHandler(async () => calmRoutes(await build()), mode)
    return async () => handle
  }
  const narrow = narrowBuild(build)
  const handlers = new Map<ServerBuild, Promise<RequestHandlerOfRemix>>()
  return (pathname) => {
    const narrowed = narrow(pathname)
    const handle = handlers.get(narrowed) ?? handlerFor(narrowed, mode)
    handlers.set(narrowed, handle)
    return handle
  }
}

const handlerFor = async (build: ServerBuild, mode: string) =>
  createRequestHandler(calmRoutes(await readRoutes(build)), mode)

/** What Remix's own pages no longer ask by: it would be logged as a fault of ours, whoever typed it. */
const olderData = '_data'

async function toWebRequest(request: ExpressRequest): Promise<Request> {
  const { method, protocol, originalUrl } = request
  const url = new URL(`${protocol}://${request.get('host')}${originalUrl}`)
  if (url.searchParams.has(olderData)) url.searchParams.delete(olderData)
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  if (!hasBody) return new Request(url, { method, headers })
  const posted = new Request(url, { method, headers, body: await readBody(request) })
  await assertForm(posted)
  return posted
}

/** True for what a route without a page answers when it fails: nothing, or a word of Remix's own, as text or as JSON. */
function isBareFault(answer: Response): answer is Response & { status: CalmStatus } {
  const type = answer.headers.get('Content-Type')
  return isCalmStatus(answer.status) && (type === null || /^(text\/plain|application\/json)/.test(type))
}

/** Sends an answer in one piece, which costs less than streaming what is all there; only event streams stay open. */
async function send(answer: Response, response: ExpressResponse, page?: readonly string[]): Promise<void> {
  response.status(answer.status)
  if (answer.status === 503) response.set('Retry-After', retryAfter)
  for (const [name, value] of answer.headers) response.append(name, value)
  if (!answer.body || !isEventStream(answer)) {
    sendWhole(response, page === undefined ? Buffer.from(await answer.arrayBuffer()) : encodeText(page))
    return
  }
  const body = Readable.fromWeb(answer.body as ReadableStream)
  response.on('close', () => body.destroy())
  response.flushHeaders()
  await pipeline(body, response).catch(ignoreGone)
}

/** Says how long it is, which nobody after us then has to find out. */
function sendWhole(response: ExpressResponse, body: Buffer): void {
  if (body.byteLength > 0) response.set('Content-Length', String(body.byteLength))
  response.end(body)
}

const isEventStream = (answer: Response) => answer.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false

/** A browser that leaves in the middle of an answer is no fault. */
function ignoreGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.name !== 'AbortError') throw error
}
