/** The place after a row in a list, as opaque text for a link. */
export const writeCursor = (place: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** The place that a link names, or null when the text is not one of ours with that many parts. */
export function readCursor(text: string | null | undefined, parts: number): readonly (string | null)[] | null {
  if (!text) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const fits = Array.isArray(place) && place.length === parts && place.every(isTextOrNull)
    return fits ? place : null
  } catch {
    return null
  }
}

const isTextOrNull = (part: unknown) => part === null || (typeof part === 'string' && !part.includes('\0'))
