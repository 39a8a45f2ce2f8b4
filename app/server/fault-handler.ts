import type { ErrorRequestHandler, RequestHandler } from 'express'
import { sendCalmPage } from './calm-page.ts'
import { logFault } from './log.ts'
import { BodyTooLarge, NotAForm } from './read-body.ts'

const methods = new Set(['GET', 'HEAD', 'POST'])

/** No page of ours takes anything but reading and posted forms. */
export const onlyKnownMethods: RequestHandler = (request, response, next) => {
  if (methods.has(request.method)) return next()
  response.set('Allow', [...methods].join(', '))
  sendCalmPage(request, response, 405)
}

/** An address with a broken escape names no page, and would be warned about in the log as it stands. */
export const onlyReadablePaths: RequestHandler = (request, response, next) => {
  try {
    decodeURIComponent(request.path)
    next()
  } catch {
    sendCalmPage(request, response, 400)
  }
}

/** The last resort: a calm page, and the fault's codes in the log. A stack never leaves the server. */
export const faultHandler: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const status = statusOf(error)
  if (status === 500) logFault(error, { method: request.method, path: request.path })
  if (status === 413) response.set('Connection', 'close')
  sendCalmPage(request, response, status)
}

function statusOf(error: unknown): 400 | 413 | 500 {
  if (error instanceof BodyTooLarge) return 413
  if (error instanceof NotAForm) return 400
  const { code, status } = error as { code?: unknown; status?: unknown }
  return code === 'ERR_INVALID_URL' || status === 400 ? 400 : 500
}
