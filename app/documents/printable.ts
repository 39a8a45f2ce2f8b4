import type { Fonts } from './fonts.ts'

/** Stands for a character that no typeface of ours draws. A paper that says so is better than no paper. */
const unknown = '◻'

/** Letters, digits and signs of most European languages: nothing in them needs a closer look. */
const plain = /^[\n\x20-\x7e\xa0-\xac\xae-\xff–—‘’“”…€]*$/u
/** Draws nothing and is left out: control characters, soft hyphens, and what turns the direction of the text around. */
const invisible = /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
/** Joins the parts of an emoji; drawn by none of its own. */
const joining = /\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}]/u
/** A word too long for a line, that nothing in it would break. */
const tooLong = /[^\s]{40}(?=[^\s])/gu
const breakHere = '\u200b'

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** The text as it can be printed: composed, without what is invisible, and with a box for what no typeface draws. */
export function printable(text: string, { characters }: Pick<Fonts, 'characters'>): string {
  const composed = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
  if (plain.test(composed)) return withBreaks(composed)
  const kept = [...graphemes.segment(withoutInvisible(composed))].map(({ segment }) => drawn(segment, characters))
  return withBreaks(kept.join(''))
}

const withoutInvisible = (text: string) => text.replace(invisible, (character) => (character === '\n' ? '\n' : ''))
const withBreaks = (text: string) => text.replace(tooLong, `$&${breakHere}`)

function drawn(grapheme: string, families: Fonts['characters']): string {
  if (grapheme === '\n' || isDrawn(grapheme, families)) return grapheme
  const [base = ''] = grapheme
  return isDrawn(base, families) ? base : unknown
}

/** True when one family draws all of it: parts of one sign are never put together from two typefaces. */
function isDrawn(grapheme: string, families: Fonts['characters']): boolean {
  const parts = [...grapheme].filter((character) => !joining.test(character)).map((part) => part.codePointAt(0) ?? 0)
  return parts.length > 0 && families.some((characters) => parts.every((part) => characters.has(part)))
}

/** The data of a paper with every text in it made printable. */
export function printableData<Data>(data: Data, fonts: Pick<Fonts, 'characters'>): Data {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return printable(value, fonts)
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part)]))
  }
  return visit(data) as Data
}
