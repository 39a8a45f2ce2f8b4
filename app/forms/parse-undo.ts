import * as z from 'zod'

const undone = z.object({
  process: z.uuid(),
  version: z.coerce.number().int().positive(),
  key: z.uuid(),
  till: z.string().nullable().default(null),
})

/** What the undo bar posts. */
type Undone = {
  processId: string
  version: number
  key: string
  /** Where the reader was, to come back to. */
  till: string | null
}

/** Of which case the version to take back is, and the key of the press, as the undo bar posts them. */
export function parseUndo(form: FormData): ({ ok: true } & Undone) | { ok: false } {
  const posted = undone.safeParse(Object.fromEntries(form))
  if (!posted.success) return { ok: false }
  const { process, ...taken } = posted.data
  return { ok: true, processId: process, ...taken }
}
