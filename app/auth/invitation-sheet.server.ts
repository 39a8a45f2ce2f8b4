import { encode } from 'uqr'
import { type Secrets, writeCode, writeToken } from '#app/domain/invite-secrets.server.ts'

/** What is shown once of an invitation: the whole link, the same as a QR code, and the code as it is read aloud. */
export function toSheet(request: Request, { token, code }: Secrets) {
  const origin = process.env.PUBLIC_URL ?? new URL(request.url).origin
  const link = new URL(`/inbjudan/${writeToken(token)}`, origin).href
  return { link, qr: qrPath(link), code: writeCode(code) }
}

/** The dark modules as runs of one row each, in a square as large as the code with its quiet zone. */
function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => [...runs(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('')
  return { path, size }
}

function* runs(row: readonly boolean[]): Generator<[number, number]> {
  let from = -1
  for (let x = 0; x <= row.length; x++) {
    const isDark = row[x] === true
    if (isDark && from < 0) from = x
    if (!isDark && from >= 0) {
      yield [from, x - from]
      from = -1
    }
  }
}
