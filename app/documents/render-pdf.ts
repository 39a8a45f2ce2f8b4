import { hasCompiler } from './compiler.ts'
import { orderPrint } from './print-thread.ts'
import type { AcuteSheet, FridgeSheet, PlanSheet } from './sheets.ts'

/** What each template is given. */
export type TemplateData = {
  plan: PlanSheet
  stor: PlanSheet
  latt: PlanSheet
  kylskap: FridgeSheet
  akutkort: AcuteSheet
}
export type Template = keyof TemplateData

/**
 * One paper as an accessible PDF (PDF/UA-1), made on a thread of its own. The same data and moment give the same bytes,
 * on every machine. Null where no PDF can be made; throws a 503 when too many papers wait. The data is never read as markup.
 */
export async function renderPdf<Name extends Template>(
  template: Name,
  data: TemplateData[Name],
  madeAt: string,
): Promise<Uint8Array | null> {
  if (!(await hasCompiler())) return null
  const pdf = await orderPrint({ template, data: JSON.stringify(data), madeAt })
  if (!pdf) throw new PrintFailure(template)
  return pdf
}

/** Says which paper, and nothing of what stands in it. */
export class PrintFailure extends Error {
  constructor(template: string) {
    super(`The paper ${template} could not be made.`)
    this.name = 'PrintFailure'
  }
}
