import { z } from 'zod'

const undone = z.object({ version: z.coerce.number().int().positive(), key: z.uuid() })

/** The version to take back and the key of the press, as the undo bar posts them. */
export function parseUndo(form: FormData): { ok: true; version: number; key: string } | { ok: false } {
  const posted = undone.safeParse(Object.fromEntries(form))
  return posted.success ? { ok: true, ...posted.data } : { ok: false }
}
