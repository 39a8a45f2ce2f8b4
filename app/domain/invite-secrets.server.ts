import { createHash, randomBytes, randomInt } from 'node:crypto'

/** The two things that open an invitation. They exist in clear only in the answer that shows them once. */
export type Secrets = { token: string; code: string }

/** Crockford's letters: none is mistaken for another when a letter with a link is typed off by hand. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const tokenLength = 26
const codeLength = 8

/** A new link of 130 random bits and a new code of eight digits. */
export function makeSecrets(): Secrets {
  const token = [...randomBytes(tokenLength)].map((byte) => letters[byte % letters.length]).join('')
  const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0')
  return { token, code }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * What the database knows an invitation by. The code is hashed together with the token, of which only a hash is kept:
 * else eight digits would be found again in a moment by whoever had read the table.
 */
export const hashesOf = ({ token, code }: Secrets) => ({
  tokenHash: hashOfToken(token),
  codeHash: sha256(`${token}:${code}`),
})

export const hashOfToken = (token: string): string => sha256(`invitation:${token}`)

/** A token as it stands in an address, dashes and mistaken letters forgiven. */
export const readToken = (written: string): string =>
  written
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
    .slice(0, 100)

/** A code as people write it (`4821 7730`, `4821-7730`), or null when it is not eight digits. */
export function readCode(written: string): string | null {
  const digits = written.replace(/[\s\p{Pd}.,·_]/gu, '')
  return /^\d{8}$/.test(digits) ? digits : null
}

/** The token as it is written in a link, in groups. */
export const writeToken = (token: string): string => token.match(/.{1,7}/g)?.join('-') ?? token

/** The code as it is read aloud: `4821 7730`. */
export const writeCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
