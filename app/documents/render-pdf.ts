import path from 'node:path'
import { loadPrinter, type Printer } from './compiler.ts'
import { printableData } from './printable.ts'
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

/** How many papers something the compiler remembers may lie unused. */
const remembered = 2

/**
 * One paper as an accessible PDF (PDF/UA-1). The same data and moment give the same bytes, on every machine. Null where no
 * PDF can be made. The data is never read as markup.
 */
export async function renderPdf<Name extends Template>(
  template: Name,
  data: TemplateData[Name],
  madeAt: string,
): Promise<Uint8Array | null> {
  const printer = await loadPrinter()
  return printer && compile(printer, template, data, madeAt)
}

function compile({ compiler, fonts, templates }: Printer, template: string, data: object, madeAt: string): Uint8Array {
  const inputs = { data: JSON.stringify({ ...printableData(data, fonts), families: fonts.families }) }
  const made = compiler.compile({ mainFilePath: path.join(templates, `${template}.typ`), inputs })
  if (!made.result) throw new PrintFailure(template)
  try {
    return compiler.pdf(made.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(madeAt) / 1000),
    })
  } catch {
    throw new PrintFailure(template)
  } finally {
    compiler.evictCache(remembered)
  }
}

/** The compiler's own message quotes the text it stumbled on, so it is never passed on. */
export class PrintFailure extends Error {
  constructor(template: string) {
    super(`The paper ${template} could not be made.`)
    this.name = 'PrintFailure'
  }
}
