import { readAcuteCard } from '#app/domain/acute-card.server.ts'
import { readAcuteCode } from '#app/domain/acute-code.ts'
import type { Instant } from '#app/domain/view-parts.ts'
import { type Locale, languageOf } from '#app/text/locale.ts'
import { pdfResponse } from './pdf-response.ts'
import { printAcute } from './print-acute.ts'

/** Answers with the acute card of a person whom the caller may print, from a posted code that is open for this person. */
export async function answerAcute(
  request: Request,
  personId: string,
  { locale, now }: { locale: Locale; now: Instant },
): Promise<Response> {
  const posted = (await request.formData()).get('code')
  const code = typeof posted === 'string' ? readAcuteCode(posted) : null
  const found = code && (await readAcuteCard(personId, code, now))
  if (!code || !found) throw new Response(null, { status: 404 })
  const pdf = await printAcute(found, { request, code, lang: languageOf(locale), now })
  return pdfResponse(pdf, 'akutkort', locale)
}
