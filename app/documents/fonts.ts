import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { charactersOf, withFamily } from './sfnt.ts'

/** One piece of a typeface, as npm delivers it, with the weights the papers use. In the order in which they are tried. */
const pieces = [
  ...['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'].map((script) => ({
    typeface: 'source-sans-3',
    script,
    weights: [400, 600, 700],
  })),
  { typeface: 'noto-sans-arabic', script: 'arabic', weights: [400, 600, 700] },
  { typeface: 'noto-sans-hebrew', script: 'hebrew', weights: [400, 600, 700] },
  { typeface: 'noto-emoji', script: 'emoji', weights: [400] },
]

export type Fonts = {
  files: readonly Buffer[]
  /** Families in the order in which a character is looked for. */
  families: readonly string[]
  /** The characters of each family, in the same order. */
  characters: readonly ReadonlySet<number>[]
}

let loaded: Promise<Fonts> | undefined

/** The typefaces of the papers, unpacked once per process: no font of the machine's own is ever used. */
export const loadFonts = (): Promise<Fonts> => (loaded ??= unpack())

async function unpack(): Promise<Fonts> {
  const { default: wawoff2 } = await import('wawoff2')
  const fonts: { family: string; files: Buffer[] }[] = []
  for (const [index, { typeface, script, weights }] of pieces.entries()) {
    const family = `Hemvagen ${index + 1}`
    const files: Buffer[] = []
    for (const weight of weights) {
      const packed = await readFile(fileOf(typeface, `${typeface}-${script}-${weight}-normal.woff2`))
      files.push(withFamily(Buffer.from(await wawoff2.decompress(packed)), family))
      await setImmediate()
    }
    fonts.push({ family, files })
  }
  return {
    files: fonts.flatMap(({ files }) => files),
    families: fonts.map(({ family }) => family),
    characters: fonts.map(({ files: [first] }) => (first ? charactersOf(first) : new Set())),
  }
}

const require = createRequire(import.meta.url)
const fileOf = (typeface: string, file: string) => require.resolve(`@fontsource/${typeface}/files/${file}`)
