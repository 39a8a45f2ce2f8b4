import * as z from 'zod'

/** Free text as a person writes it. */
export const text = z.string().trim().min(1).max(4000)
/** A name, an id, a phone number, a link or another single line. */
export const line = z.string().trim().min(1).max(200)
