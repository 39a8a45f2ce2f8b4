import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Fonts, loadFonts } from './fonts.ts'

export type Printer = { compiler: NodeCompiler; fonts: Fonts; templates: string }

let started: Promise<Printer | null> | undefined

/**
 * The one compiler of this process. Null on a machine for which npm has no binary of it: there, and only there, no PDF
 * can be made, and everything else works.
 */
export const loadPrinter = (): Promise<Printer | null> => (started ??= start())

async function start(): Promise<Printer | null> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null)
  if (!typst) return null
  const fonts = await loadFonts()
  const templates = findTemplates()
  const compiler = typst.NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts.files] }] })
  return { compiler, fonts, templates }
}

/** The project's `app/documents/templates`, from here or from a bundle somewhere below the project. */
function findTemplates(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const templates = path.join(folder, 'app', 'documents', 'templates')
    if (existsSync(templates)) return templates
    if (folder === path.dirname(folder)) throw new Error('The folder app/documents/templates is missing.')
  }
}

/** False where no PDF can be made, so that a page says so before anybody tries. */
export const canPrint = async (): Promise<boolean> => (await loadPrinter()) !== null
