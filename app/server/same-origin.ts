import type { Request, RequestHandler } from 'express'
import { sendCalmPage } from './calm-page.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses every request that could change something unless it comes from our own pages: Remix checks its pages but not
 * resource routes. Browsers say where from by Sec-Fetch-Site, older ones by Origin; who says neither is refused.
 */
export const sameOrigin: RequestHandler = (request, response, next) => {
  if (safe.has(request.method) || isOurs(request)) next()
  else sendCalmPage(request, response, 403)
}

function isOurs(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  const origin = request.get('origin')
  if (site && site !== 'same-origin') return false
  if (origin) return hostOf(origin) === ownHost(request)
  return site === 'same-origin'
}

/** What the browser calls us: the public address when one is set, so that no forwarded header can say otherwise. */
const ownHost = (request: Request) =>
  process.env.PUBLIC_URL ? hostOf(process.env.PUBLIC_URL) : (request.get('host') ?? null)

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : null)
