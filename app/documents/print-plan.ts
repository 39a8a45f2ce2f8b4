import { createHash } from 'node:crypto'
import type { OfficialPaper } from '#app/domain/documents-kept.server.ts'
import type { FridgeToPrint, PaperVariant, PlanPaper } from '#app/domain/paper-views.ts'
import type { Instant } from '#app/domain/view-parts.ts'
import { defaultLocale, type Language } from '#app/text/locale.ts'
import { easySheet } from './easy-sheet.ts'
import { fridgeSheet } from './fridge-sheet.ts'
import { planSheet } from './plan-sheet.ts'
import { renderPdf } from './render-pdf.ts'

export type PlanVariant = Exclude<PaperVariant, 'kylskap'>

/** A paper as bytes, and what is kept of it when it is official: a draft and what changes by the hour is not. */
export type Printed = { pdf: Uint8Array; official: OfficialPaper | null }

const sheets = { plan: planSheet, stor: planSheet, latt: easySheet } satisfies Record<PlanVariant, unknown>

/** Makes the PDF of a plan; null where no PDF can be made. An established version gives the same bytes every time. */
export async function printPlan(
  paper: PlanPaper,
  variant: PlanVariant,
  lang: Language,
  now: Instant,
): Promise<Printed | null> {
  const { established, processId } = paper
  const pdf = await renderPdf(variant, sheets[variant](paper, lang), established?.at ?? now)
  if (!pdf) return null
  const official = established && {
    processId,
    version: established.version,
    variant: `${variantIn(variant, lang)}${paper.person.number === null ? '-utan-nummer' : ''}`,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  }
  return { pdf, official }
}

/** The form and the language under which a hash is kept. */
const variantIn = (variant: PlanVariant, lang: Language): string =>
  lang === defaultLocale ? variant : `${variant}-${lang}`

/** Makes the sheet for the fridge, as things are now; null where no PDF can be made. */
export async function printFridge(paper: FridgeToPrint, lang: Language): Promise<Printed | null> {
  const pdf = await renderPdf('kylskap', fridgeSheet(paper, lang), paper.printedAt)
  return pdf && { pdf, official: null }
}
