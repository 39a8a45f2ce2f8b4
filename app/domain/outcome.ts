import type { DischargeRefusal } from '#machines/discharge/index.ts'
import type { CommonRefusal } from '#machines/process.ts'
import type { SipRefusal } from '#machines/sip/index.ts'
import type { Instant, ProcessEventType } from './views.ts'

export type RefusalCode = CommonRefusal | DischargeRefusal | SipRefusal

/** What someone else did meanwhile to what the sender was about to change. */
export type Theirs = { type: ProcessEventType; at: Instant; unitName: string; userName: string | null }

export type Refusal = { ok: false; reason: 'refused'; code: RefusalCode; details: readonly string[] }

/** What became of an event: recorded (now or, `repeated`, the first time its key came), or why not. */
export type SendOutcome =
  | { ok: true; version: number; repeated: boolean }
  | { ok: false; reason: 'notFound' }
  | { ok: false; reason: 'stale'; theirs: Theirs }
  | Refusal

export const notFound = { ok: false, reason: 'notFound' } as const

export const refused = (code: RefusalCode, details: readonly string[] = []): Refusal => ({
  ok: false,
  reason: 'refused',
  code,
  details,
})
