import type { Guest } from '#app/domain/mine-views.ts'
import { readMine } from '#app/domain/read-mine.server.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { startSipAsGuest } from '#app/domain/start-sip-as-guest.server.ts'
import type { Instant } from '#app/domain/views.ts'
import {
  isMineIntent,
  type MineErrors,
  type MineIntent,
  type MineValues,
  type ParsedMine,
  parseMine,
  parseProposal,
  readMineValues,
} from './parse-mine.ts'

/** What became of a posted form: taken, or why not with all that was written and the status to answer with. */
export type SentMine =
  | { ok: true; intent: MineIntent }
  | { ok: false; status: 400; reason: 'incomplete'; intent: string; errors: MineErrors; values: MineValues }
  | { ok: false; status: 409; reason: 'stale' | 'refused'; intent: string; values: MineValues }

type Parsed = Extract<ParsedMine, { ok: true }>

/** Sends what the person's side has written. `now` is the instant of the request. */
export async function sendMine(guest: Guest, form: FormData, now: Instant): Promise<SentMine> {
  const intent = form.get('intent')
  const values = readMineValues(form)
  if (!isMineIntent(intent)) return incomplete(String(intent), { form: 'outdated' }, values)
  return intent === 'propose' ? propose(guest, form, now) : tell(guest, intent, form, now)
}

const incomplete = (intent: string, errors: MineErrors, values: MineValues): SentMine => ({
  ok: false,
  status: 400,
  reason: 'incomplete',
  intent,
  errors,
  values,
})

async function tell(
  guest: Guest,
  intent: Exclude<MineIntent, 'propose'>,
  form: FormData,
  now: Instant,
): Promise<SentMine> {
  const values = readMineValues(form)
  const parsed = parseMine(intent, form, guest.party)
  if (!parsed.ok) return incomplete(intent, parsed.errors, values)
  const { ok: _, ...submission } = intent === 'matters' ? await withOwnWords(guest, parsed, now) : parsed
  const outcome = await sendAsGuest(guest, { ...submission, at: now })
  if (outcome.ok) return { ok: true, intent }
  return { ok: false, status: 409, reason: outcome.reason === 'stale' ? 'stale' : 'refused', intent, values }
}

/** What a relative tells comes after the person's own words, which nobody else's may take the place of. */
async function withOwnWords(guest: Guest, parsed: Parsed, now: Instant): Promise<Parsed> {
  if (guest.party === 'person') return parsed
  const said = (await readMine(guest, now))?.plan?.plan?.whatMatters
  const { text, ...data } = parsed.data as { text: string }
  return said ? { ...parsed, data: { ...data, text: `${said.text}\n\n${guest.name}: ${text}` } } : parsed
}

async function propose(guest: Guest, form: FormData, now: Instant): Promise<SentMine> {
  const intent = 'propose'
  const parsed = parseProposal(form)
  if (!parsed.ok) return incomplete(intent, parsed.errors, readMineValues(form))
  const outcome = await startSipAsGuest(guest, { reason: parsed.reason, key: parsed.key, at: now })
  if (outcome.ok) return { ok: true, intent }
  return { ok: false, status: 409, reason: 'refused', intent, values: readMineValues(form) }
}
