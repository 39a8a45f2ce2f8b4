/** What the papers read and change of a TrueType file: which characters it draws, and what it is called. */

type Table = { record: number; offset: number; length: number }

const directoryStart = 12
const recordLength = 16

function tableOf(font: Buffer, tag: string): Table {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const record = directoryStart + index * recordLength
    if (font.toString('latin1', record, record + 4) === tag)
      return { record, offset: font.readUInt32BE(record + 8), length: font.readUInt32BE(record + 12) }
  }
  throw new Error(`The font has no table ${tag}.`)
}

/** Every character that the font has a drawing of. */
export function charactersOf(font: Buffer): Set<number> {
  const { offset } = tableOf(font, 'cmap')
  const count = font.readUInt16BE(offset + 2)
  const characters = new Set<number>()
  for (let index = 0; index < count; index += 1) {
    const map = offset + font.readUInt32BE(offset + 4 + index * 8 + 4)
    for (const character of charactersIn(font, map)) characters.add(character)
  }
  return characters
}

function charactersIn(font: Buffer, map: number): number[] {
  const format = font.readUInt16BE(map)
  if (format === 4) return charactersOfFormat4(font, map)
  if (format === 12) return charactersOfFormat12(font, map)
  return []
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** Segments with a first and a last character, a difference, and sometimes a list of glyphs. Glyph 0 draws nothing. */
function charactersOfFormat4(font: Buffer, map: number): number[] {
  const bytes = font.readUInt16BE(map + 6)
  const found: number[] = []
  for (let at = 0; at < bytes; at += 2) {
    const last = font.readUInt16BE(map + 14 + at)
    const first = font.readUInt16BE(map + 16 + bytes + at)
    const delta = font.readUInt16BE(map + 16 + 2 * bytes + at)
    const listAt = map + 16 + 3 * bytes + at
    const list = font.readUInt16BE(listAt)
    const glyphOf = (character: number) =>
      list === 0 ? (character + delta) & 0xffff : font.readUInt16BE(listAt + list + 2 * (character - first))
    found.push(...range(first, Math.min(last, 0xfffe)).filter((character) => glyphOf(character) !== 0))
  }
  return found
}

function charactersOfFormat12(font: Buffer, map: number): number[] {
  const count = font.readUInt32BE(map + 12)
  return range(0, count - 1).flatMap((index) => {
    const group = map + 16 + index * 12
    return range(font.readUInt32BE(group), font.readUInt32BE(group + 4))
  })
}

const nameIds = { family: 1, style: 2, full: 4, postscript: 6 }

/**
 * The same font under another family name. A font comes from npm in pieces, one per script, that all bear one name; a
 * list of fonts finds only one of them by it.
 */
export function withFamily(font: Buffer, family: string): Buffer {
  const names = [
    [nameIds.family, family],
    [nameIds.style, 'Regular'],
    [nameIds.full, family],
    [nameIds.postscript, family.replaceAll(' ', '')],
  ] as const
  const table = nameTable(names)
  const start = (font.length + 3) & ~3
  const renamed = Buffer.concat([font, Buffer.alloc(start - font.length), table])
  const { record } = tableOf(renamed, 'name')
  renamed.writeUInt32BE(start, record + 8)
  renamed.writeUInt32BE(table.length, record + 12)
  return renamed
}

function nameTable(names: readonly (readonly [number, string])[]): Buffer {
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let at = 0
  const texts = names.map(([id, text], index) => {
    const utf16 = Buffer.from(text, 'utf16le').swap16()
    const windows = [3, 1, 0x409, id, utf16.length, at]
    for (const [field, value] of windows.entries()) head.writeUInt16BE(value, 6 + index * 12 + field * 2)
    at += utf16.length
    return utf16
  })
  return Buffer.concat([head, ...texts])
}
