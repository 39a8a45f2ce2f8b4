import { randomBytes } from 'node:crypto'
import { StartError } from '#db/embedded/start-error.ts'

/** A plan's link has room for 200 characters, of which the room takes 40. */
const longestBase = 150

/**
 * The address that video rooms are made under, or null where the region has none and a link is written by hand.
 * Throws a StartError for anything but a plain `https:` address.
 */
export function videoBase(): string | null {
  const given = process.env.VIDEO_BASE_URL
  if (!given) return null
  const url = URL.canParse(given) ? new URL(given) : null
  const isPlain = url?.protocol === 'https:' && !url.username && !url.password && !url.search && !url.hash
  if (!isPlain || url.href.length > longestBase)
    throw new StartError(
      'VIDEO_BASE_URL must be an https: address that rooms can be put under, as https://video.example/moten.',
    )
  return url.href
}

/** A room of its own for one meeting, with a name that cannot be guessed: 160 random bits, in one letter case. */
export const videoRoom = (base: string): string =>
  new URL(randomBytes(20).toString('hex'), base.endsWith('/') ? base : `${base}/`).href
