import * as z from 'zod'
import type { SipEventOf, SipEventType } from '#machines/sip/index.ts'
import { cleanText, maxText } from '../read-text.ts'

/** What the person's side can send, by the name of its button. */
const mineIntents = ['ask', 'experience', 'meeting', 'matters', 'goal', 'takePart', 'propose', 'withdraw'] as const
export type MineIntent = (typeof mineIntents)[number]

export type MineError = 'empty' | 'tooLong' | 'choose' | 'outdated'
export type MineErrors = Readonly<Record<string, MineError>>
/** All that was written and chosen, by field, so that nothing is lost when the form comes back. */
export type MineValues = Readonly<Record<string, string>>

export type ParsedMine =
  | { ok: true; type: SipEventType; data: unknown; processId: string; seenVersion: number; key: string }
  | { ok: false; errors: MineErrors }

type Reader = 'person' | 'relative'
type Read = { type: SipEventType; data: unknown } | { errors: MineErrors }
type Way = SipEventOf<'participation.recorded'>['data']['how']

export const isMineIntent = (value: unknown): value is MineIntent => mineIntents.some((intent) => intent === value)

/** A plan's forms carry which plan and version; a proposal for a new one carries its key alone. */
const envelope = z.object({ process: z.uuid(), version: z.coerce.number().int().nonnegative(), key: z.uuid() })
const key = z.uuid()

/** Reads a posted form of the person's side as the event that it is, or says what to correct. */
export function parseMine(intent: Exclude<MineIntent, 'propose'>, form: FormData, reader: Reader): ParsedMine {
  const read = readers[intent](form, reader)
  if ('errors' in read) return { ok: false, errors: read.errors }
  const carried = envelope.safeParse(Object.fromEntries(form))
  if (!carried.success) return { ok: false, errors: { form: 'outdated' } }
  const { process, version } = carried.data
  return { ok: true, ...read, processId: process, seenVersion: version, key: carried.data.key }
}

/** Reads why a plan is asked for. */
export function parseProposal(
  form: FormData,
): { ok: true; reason: string; key: string } | { ok: false; errors: MineErrors } {
  const reason = textIn(form, 'propose')
  const error = textError(reason)
  if (error) return { ok: false, errors: { propose: error } }
  const carried = key.safeParse(form.get('key'))
  return carried.success ? { ok: true, reason, key: carried.data } : { ok: false, errors: { form: 'outdated' } }
}

/** All that was typed, ready to stand in the form again. */
export const readMineValues = (form: FormData): MineValues =>
  Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'))

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? cleanText(value) : ''
}

function textError(text: string): MineError | null {
  if (text === '') return 'empty'
  return text.length > maxText ? 'tooLong' : null
}

/** One text that must be there, under the name of its button. */
const withText =
  (name: string, toEvent: (text: string, reader: Reader) => { type: SipEventType; data: unknown }) =>
  (form: FormData, reader: Reader): Read => {
    const text = textIn(form, name)
    const error = textError(text)
    return error ? { errors: { [name]: error } } : toEvent(text, reader)
  }

const wishes: readonly Way[] = ['self', 'remote', 'withSupport', 'laterByPhone', 'represented', 'declined']
const answers: readonly Way[] = ['self', 'remote', 'withSupport', 'represented', 'couldNot']

/** How somebody takes part in a stage, with what hinders or makes it easier. */
const withWay =
  (name: string, stage: 'prepare' | 'meet', ways: readonly Way[]) =>
  (form: FormData): Read => {
    const how = ways.find((way) => way === form.get(name))
    const note = textIn(form, `${name}Note`)
    if (!how) return { errors: { [name]: 'choose' } }
    if (note.length > maxText) return { errors: { [`${name}Note`]: 'tooLong' } }
    const more = note === '' ? {} : how === 'couldNot' ? { hindrance: note } : { adaptation: note }
    return { type: 'participation.recorded', data: { stage, how, ...more } }
  }

const statements = ['knewDate', 'knewWhom', 'tookPart', 'feltSafe'] as const

function readExperience(form: FormData): Read {
  const given = statements.map((statement) => [statement, form.get(statement)] as const)
  const missing = given.filter(([, degree]) => !/^[0-4]$/.test(String(degree)))
  if (missing.length > 0) return { errors: Object.fromEntries(missing.map(([statement]) => [statement, 'choose'])) }
  const data = Object.fromEntries(given.map(([statement, degree]) => [statement, Number(degree)]))
  return { type: 'experience.reported', data }
}

const readers: Record<Exclude<MineIntent, 'propose'>, (form: FormData, reader: Reader) => Read> = {
  ask: withText('ask', (text) => ({ type: 'question.asked', data: { id: crypto.randomUUID(), text } })),
  matters: withText('matters', (text, reader) => ({
    type: 'whatMatters.recorded',
    data: { text, told: reader === 'person' ? 'self' : 'relative' },
  })),
  goal: withText('goal', (text) => ({
    type: 'goal.added',
    data: { id: crypto.randomUUID(), text, ownWords: true, horizon: 'long' },
  })),
  meeting: withWay('meeting', 'meet', answers),
  takePart: withWay('takePart', 'prepare', wishes),
  experience: readExperience,
  withdraw: () => ({ type: 'consent.withdrawn', data: {} }),
}

/** A key of its own for every form of a page, so that each is sent once. */
export const mineFormKeys = () =>
  Object.fromEntries(mineIntents.map((intent) => [intent, crypto.randomUUID()])) as Record<MineIntent, string>
