import type { AppLoadContext } from '@remix-run/node'

/** What a loader hands its page, in one piece: its place in the document, or where data alone are asked for its text. */
export type Packed<Data> = ({ readonly at: number } | { readonly text: string }) & {
  /** On the server alone. */
  readonly whole?: Data
}

/**
 * Hands the data, which JSON can hold, to the browser as one text. Remix takes an answer apart value by value to send
 * it, which for a page of fifty rows is a twentieth of the work; and what a document carries beside its data is written
 * once, where text within its data would be quoted three times over.
 */
export const packed = <Data>(whole: Data, { carried }: Pick<AppLoadContext, 'carried'>): Packed<Data> =>
  Object.defineProperty(carried ? { at: carried.push(whole) - 1 } : { text: JSON.stringify(whole) }, 'whole', {
    value: whole,
  })

const idOf = (at: number) => `carried-${at}`

/** What a document carries, as data blocks that run nothing and that no text within them can end. */
export const carriedBlocks = (carried: readonly unknown[]): string[] =>
  carried.map((whole, at) => {
    const text = JSON.stringify(whole).replaceAll('<', '\\u003c')
    return `<script type="application/json" id="${idOf(at)}">${text}</script>`
  })

const textOf = (piece: Packed<unknown>): string =>
  'text' in piece ? piece.text : (document.getElementById(idOf(piece.at))?.textContent ?? '')

const unpackedOf = new WeakMap<object, unknown>()

/** The data again: on the server as they are, in the browser read once. */
export function unpacked<Data>(piece: Packed<Data>): Data {
  if (piece.whole !== undefined) return piece.whole
  const known = unpackedOf.get(piece) ?? JSON.parse(textOf(piece))
  unpackedOf.set(piece, known)
  return known as Data
}
