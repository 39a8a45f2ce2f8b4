import type { Request, Response } from 'express'
import { languageOf, localeOf } from '#app/text/locale.ts'
import { messages } from '#app/text/messages.ts'

const kinds = {
  400: 'badRequest',
  403: 'crossOrigin',
  404: 'notFound',
  405: 'methodNotAllowed',
  413: 'tooLarge',
  500: 'broken',
  503: 'unavailable',
} as const

export type CalmStatus = keyof typeof kinds

/** In how many seconds to ask again after a 503: machines heed it, and a database that starts has time to. */
export const retryAfter = '5'

export const isCalmStatus = (status: number): status is CalmStatus => status in kinds

/** Refuses a request before it reaches any route: a page without script that says what to do, in the chosen language. */
export function sendCalmPage(request: Request, response: Response, status: CalmStatus): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const locale = localeOf(/(?:^|;\s*)sprak=([\w-]+)/.exec(request.get('cookie') ?? '')?.[1])
  const { product, error } = messages[locale].shell
  const { title, text } = error[kinds[status]]
  const isPersonsSide = /^\/min(\/|$)/i.test(request.path)
  const said = isPersonsSide && status === 404 ? error.guestText : text
  if (status === 503) response.set('Retry-After', retryAfter)
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html><html lang="${languageOf(locale)}"><head><meta charset="utf-8"><title>${title} · ${product}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/calm.css"></head>
<body><header>${product}</header><main><h1>${title}</h1><p>${said}</p><p><a href="/">${isPersonsSide ? error.toMine : error.toTodo}</a></p></main></body></html>`,
    )
}
