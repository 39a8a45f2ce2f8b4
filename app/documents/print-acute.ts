import type { AcuteCard } from '#app/domain/acute-views.ts'
import type { Instant } from '#app/domain/view-parts.ts'
import type { Language } from '#app/text/locale.ts'
import { acuteSheet } from './acute-sheet.ts'
import { renderPdf } from './render-pdf.ts'

/** The address that an acute card is read at, by hand and with the code in it. */
export function acuteAddress(request: Request, code: string): { address: string; link: string } {
  const address = new URL('/akut', process.env.PUBLIC_URL ?? request.url).href
  return { address, link: `${address}?${new URLSearchParams({ kod: code })}` }
}

type Found = { card: AcuteCard; expiresAt: Instant }

/** Makes the card with its code; null where no PDF can be made. */
export function printAcute(
  { card, expiresAt }: Found,
  { request, code, lang, now }: { request: Request; code: string; lang: Language; now: Instant },
): Promise<Uint8Array | null> {
  const sheet = acuteSheet(card, { ...acuteAddress(request, code), code, until: expiresAt }, now, lang)
  return renderPdf('akutkort', sheet, now)
}
