import type { Request, Response } from 'express'
import type { SignedIn } from '#app/auth/session.server.ts'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** The nonce that this response's scripts carry. */
    cspNonce: string
    /** Aborts when the answer is sent or the browser has gone. The request's own signal cannot be relied on. */
    closed: AbortSignal
    /** The instant of the request: every loader and action of it works at this time. */
    now: string
    /** The address the request came from, as far as the proxies in front are trusted. */
    address: string
    /** Filled by the first who asks for the session. */
    session: { read?: Promise<SignedIn | null> }
    /** The page's text in pieces. The answer has its status and headers alone: a body of the platform's would be copied. */
    page?: readonly string[]
    /** What the document carries to its page beside Remix's own data, filled by loaders. None where data alone are asked for. */
    carried?: unknown[]
  }
}

/** False for what a page that is open already asks for by itself. */
const asksForDocument = ({ path }: Request) => !path.endsWith('.data')

/** What every loader and action of one request shares. */
export function loadContext(request: Request, response: Response) {
  const closing = new AbortController()
  response.on('close', () => closing.abort())
  return {
    cspNonce: String(response.locals.cspNonce),
    closed: closing.signal,
    now: new Date().toISOString(),
    address: request.ip ?? '',
    session: {},
    ...(asksForDocument(request) ? { carried: [] } : {}),
  }
}
