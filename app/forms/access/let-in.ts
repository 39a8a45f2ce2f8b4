import * as z from 'zod'
import type { GrantWish } from '#app/domain/grants.ts'
import type { GrantChange } from '#app/domain/grants-change.server.ts'
import { type GrantItem, grantItems } from '#app/domain/mine-views.ts'
import type { Instant } from '#app/domain/views.ts'
import { localDate } from '#machines/calendar.ts'
import { cleanLine, maxName, readDay } from '../read-text.ts'

/** How the person can have said that somebody may see. There is no fourth way: kinship says nothing. */
const grantForms = ['oral', 'written', 'digital'] as const

export type AccessField = 'name' | 'relation' | 'items' | 'until' | 'form'
export type AccessError = 'write' | 'tooLong' | 'choose' | 'chooseOne' | 'day' | 'past' | 'outdated'
export type AccessErrors = Readonly<Partial<Record<AccessField, AccessError>>>

/** What was typed and ticked, to be shown again beside what is wrong with it. */
export type AccessValues = {
  name: string
  relation: string
  items: readonly string[]
  until: string
  form: string
}

const textIn = (form: FormData, field: string) => {
  const value = form.get(field)
  return typeof value === 'string' ? value.slice(0, 2 * maxName) : ''
}

export const readAccessValues = (form: FormData): AccessValues => ({
  name: textIn(form, 'name'),
  relation: textIn(form, 'relation'),
  items: form.getAll('items').filter((item) => typeof item === 'string'),
  until: textIn(form, 'until'),
  form: textIn(form, 'form'),
})

const lineError = (text: string): AccessError | undefined => {
  const written = cleanLine(text)
  if (written === '') return 'write'
  return written.length > maxName ? 'tooLong' : undefined
}

const chosenItems = (items: readonly string[]): GrantItem[] => grantItems.filter((item) => items.includes(item))

/** The last day of an access: left empty it has none. A day that has passed would let nobody in. */
function untilError(text: string, now: Instant): AccessError | undefined {
  if (cleanLine(text) === '') return undefined
  const day = readDay(text)
  if (!day) return 'day'
  return day < localDate(now) ? 'past' : undefined
}

const only = (errors: Partial<Record<AccessField, AccessError | undefined>>): AccessErrors =>
  Object.fromEntries(Object.entries(errors).filter(([, error]) => error))

const isForm = (form: string): form is GrantWish['form'] => grantForms.some((one) => one === form)

type Parsed<T> = ({ ok: true } & T) | { ok: false; errors: AccessErrors }

/** Whom to let in, to what, until when and by which word of the person's; or what to correct. */
export function parseLetIn(
  holder: GrantWish['holder'],
  posted: FormData,
  now: Instant,
): Parsed<{ wish: GrantWish; key: string }> {
  const { name, relation, items, until, form } = readAccessValues(posted)
  const key = z.uuid().safeParse(posted.get('key'))
  const isOwn = holder === 'person'
  const errors = only({
    name: isOwn ? undefined : lineError(name),
    relation: isOwn ? undefined : lineError(relation),
    items: isOwn || chosenItems(items).length > 0 ? undefined : 'choose',
    until: untilError(until, now),
    form: !isForm(form) ? 'chooseOne' : key.success ? undefined : 'outdated',
  })
  if (Object.keys(errors).length > 0 || !isForm(form) || !key.success) return { ok: false, errors }
  const wish: GrantWish = {
    holder,
    name: cleanLine(name),
    relation: cleanLine(relation) || null,
    items: isOwn ? grantItems : chosenItems(items),
    until: readDay(until),
    form,
  }
  return { ok: true, wish, key: key.data }
}

/**
 * What an access is changed to; or what to correct. Of the person's own access only the last day can change. Whether the
 * person's word is needed depends on what the access was.
 */
export function parseChange(holder: GrantWish['holder'], posted: FormData, now: Instant): Parsed<GrantChange> {
  const { items, until, form } = readAccessValues(posted)
  const errors = only({
    items: holder === 'person' || chosenItems(items).length > 0 ? undefined : 'choose',
    until: untilError(until, now),
  })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, items: chosenItems(items), until: readDay(until), form: isForm(form) ? form : null }
}
