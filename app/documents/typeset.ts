import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Fonts, loadFonts } from './fonts.ts'
import { printableData } from './printable.ts'

/** A paper to make: its template, what is given to it as JSON, and the moment that it says it was made at. */
export type Order = { template: string; data: string; madeAt: string }

type Typesetter = { compiler: NodeCompiler; fonts: Fonts; templates: string }

let started: Promise<Typesetter> | undefined

/** Makes the one compiler of this thread ready, with its typefaces. */
export const startTypesetter = (): Promise<Typesetter> => (started ??= start())

async function start(): Promise<Typesetter> {
  const [typst, fonts] = await Promise.all([import('@myriaddreamin/typst-ts-node-compiler'), loadFonts()])
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

/** How many papers something the compiler remembers may lie unused. */
const remembered = 2

/** The paper as PDF. Null when the compiler stumbles: what it says of it quotes the text, so it is never passed on. */
export async function typeset({ template, data, madeAt }: Order): Promise<Uint8Array | null> {
  const { compiler, fonts, templates } = await startTypesetter()
  const inputs = { data: JSON.stringify({ ...printableData(JSON.parse(data), fonts), families: fonts.families }) }
  try {
    const made = compiler.compile({ mainFilePath: path.join(templates, `${template}.typ`), inputs })
    if (!made.result) return null
    return compiler.pdf(made.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(Date.parse(madeAt) / 1000),
    })
  } catch {
    return null
  } finally {
    compiler.evictCache(remembered)
  }
}
