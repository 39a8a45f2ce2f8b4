import type { OfficialPaper } from '#app/domain/documents-kept.server.ts'
import { type PaperVariant, paperVariants, type WantedVersion } from '#app/domain/paper-views.ts'
import { log } from '#app/server/log.ts'
import { isLocale, type Language, type Locale, languageOf } from '#app/text/locale.ts'
import { pdfResponse } from './pdf-response.ts'
import type { Printed } from './print-plan.ts'

export type WantedPaper = { variant: PaperVariant; version: WantedVersion; lang: Language }

/** Which paper an address asks for: `plan.pdf?version=2&lang=en`. Null for one that there is not. */
export function wantedPaper(request: Request, file: string | undefined, locale: Locale): WantedPaper | null {
  const query = new URL(request.url).searchParams
  const variant = paperVariants.find((one) => `${one}.pdf` === file)
  const version = versionIn(query.get('version'))
  const lang = query.get('lang')
  if (!variant || version === null) return null
  return { variant, version, lang: languageOf(isLocale(lang) ? lang : locale) }
}

function versionIn(text: string | null): WantedVersion | null {
  if (text === null || text === '') return 'latest'
  if (text === 'utkast') return 'draft'
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

type Keep = (paper: OfficialPaper) => Promise<string | null>

/** Answers with the paper. An official one that is not what it was is a fault of ours: logged, and handed out all the same. */
export async function answerPaper(
  printed: Printed | null,
  { variant }: WantedPaper,
  locale: Locale,
  keep: Keep,
): Promise<Response> {
  const official = printed?.official
  if (!official) return pdfResponse(printed?.pdf ?? null, variant, locale)
  const kept = await keep(official)
  if (kept !== official.sha256) {
    const { version, variant: form, sha256 } = official
    log.error({ version, form, kept, sha256 }, 'a paper differs from the first of its version')
  }
  return pdfResponse(printed.pdf, `${official.variant}-version-${official.version}`, locale)
}
