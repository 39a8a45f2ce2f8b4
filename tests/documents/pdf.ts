import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'

/** What a PDF says about itself, and every stream in it unpacked, without a library for it. */
export function readPdf(bytes: Uint8Array) {
  const source = Buffer.from(bytes).toString('latin1')
  const streams = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => unpack(stream))
  const everything = [source, ...streams].join('\n')
  return {
    all: everything,
    has: (text: string) => everything.includes(text),
    count: (pattern: RegExp) => [...everything.matchAll(pattern)].length,
    pages: [...everything.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
  }
}

function unpack(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    return stream
  }
}

/** The text as a reader copies it, when the machine has a tool for it; null where it has none. */
export function textOf(bytes: Uint8Array): string | null {
  const told = spawnSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(bytes), encoding: 'utf8' })
  return told.error || told.status !== 0 ? null : told.stdout.replaceAll('\u00a0', ' ')
}
