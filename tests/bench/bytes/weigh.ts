import { type Browser, chromium, type Request } from '@playwright/test'
import { resolveChromium } from '#tests/e2e/chromium.ts'

/** Compressed bytes as they came, by what they were. */
export type Weight = Record<'script' | 'style' | 'font' | 'document', number>

const kinds = new Map<string, keyof Weight>([
  ['script', 'script'],
  ['stylesheet', 'style'],
  ['font', 'font'],
  ['document', 'document'],
])

/** A browser that has seen nothing before, for as long as the work takes. */
export async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath, args, env } = await resolveChromium()
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/**
 * What a browser that takes gzip loads, the first time, until the page works and nothing more is asked for. Throws when
 * the page does not answer, or a script or style is sent bare.
 */
export async function weigh(browser: Browser, url: string, cookie: string): Promise<Weight> {
  const context = await browser.newContext({ locale: 'sv-SE' })
  const page = await context.newPage()
  const asked: Request[] = []
  page.on('requestfinished', (request) => asked.push(request))
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  await page.setExtraHTTPHeaders({ 'Accept-Encoding': 'gzip' })
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${new URL(url).pathname} answers ${answer?.status()}.`)
  const weight: Weight = { script: 0, style: 0, font: 0, document: 0 }
  for (const request of asked) await add(weight, request)
  await context.close()
  return weight
}

async function add(weight: Weight, request: Request): Promise<void> {
  const kind = kinds.get(request.resourceType())
  if (!kind) return
  const { responseBodySize } = await request.sizes()
  const sent = await (await request.response())?.headerValue('content-encoding')
  if (kind !== 'font' && sent !== 'gzip' && responseBodySize > 1024) throw new Error(`${request.url()} is sent bare.`)
  weight[kind] += responseBodySize
}
