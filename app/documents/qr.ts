import { encode } from 'uqr'

/** The QR code of a link, row by row: dark or not. */
export const qrSquares = (link: string): boolean[][] => encode(link, { border: 0 }).data
