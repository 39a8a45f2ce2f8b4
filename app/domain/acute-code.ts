import { createHash, randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for one another, read aloud or by hand. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const groups = 3
const groupLength = 4

/** A code of 59 random bits, in groups that can be read over a telephone: `7K3M-Q8TX-2WPA`. */
export const newAcuteCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-')

/** The code as it was printed, whatever spaces, dashes and small letters somebody wrote; null when it can be none. */
export function readAcuteCode(written: string): string | null {
  const plain = written.toUpperCase().replace(/[\s–—-]/g, '')
  if (plain.length !== groups * groupLength || [...plain].some((sign) => !signs.includes(sign))) return null
  return plain.replace(/(.{4})(?=.)/g, '$1-')
}

/** What the database keeps: the code itself is on paper only. */
export const hashOfAcuteCode = (code: string): string => createHash('sha256').update(`acute:${code}`).digest('hex')
