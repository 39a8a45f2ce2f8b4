import type { grants } from '#db/schema/index.ts'
import { toInstant } from './instants.ts'
import type { GrantItem, GrantShown } from './mine-views.ts'
import type { Day, Protection } from './view-parts.ts'

export type GrantRow = typeof grants.$inferSelect

/** What a grant covers and how it came about, as the person has said it. */
export type GrantWish = {
  holder: GrantShown['holder']
  name: string
  relation: string | null
  items: readonly GrantItem[]
  /** Its last local day, or null until the person says otherwise. */
  until: Day | null
  form: GrantShown['form']
}

type Standing = Pick<GrantRow, 'holder' | 'endedAt' | 'until' | 'openedAt'>

/**
 * How a grant stands on the day. What was ended stays ended, whatever day it would have run to. While the person's
 * identity is protected nobody else comes in.
 */
export function grantStatus(row: Standing, today: Day, protection: Protection): GrantShown['status'] {
  if (row.endedAt) return 'ended'
  if (row.until !== null && row.until < today) return 'lapsed'
  if (row.holder === 'relative' && protection !== 'none') return 'protected'
  return row.openedAt ? 'open' : 'invited'
}

type Extent = Pick<GrantWish, 'items' | 'until'>

/** True when somebody would see more than before, or for longer. One that has lapsed is opened again by a later day. */
export function isWidened(before: Extent, after: Extent): boolean {
  const isLonger = before.until !== null && (after.until === null || after.until > before.until)
  return isLonger || after.items.some((item) => !before.items.includes(item))
}

/** A grant as staff see it. `grantedBy` is the name of whoever wrote down the person's word. */
export const toGrantShown = (
  row: GrantRow,
  grantedBy: string | null,
  today: Day,
  protection: Protection,
): GrantShown => ({
  id: row.id,
  holder: row.holder,
  name: row.holderName,
  relation: row.relation,
  items: row.items,
  until: row.until,
  status: grantStatus(row, today, protection),
  grantedAt: toInstant(row.grantedAt),
  grantedBy,
  form: row.form,
  openedAt: toInstant(row.openedAt),
  endedAt: toInstant(row.endedAt),
})

const plain = (name: string) => name.toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim()

/** True when the person has asked that just this one be kept out: what they wrote holds the whole name, or is part of it. */
export function isKeptOut(name: string, keepOut: readonly string[]): boolean {
  const wanted = plain(name)
  return keepOut.map(plain).some((kept) => kept !== '' && (holds(kept, wanted) || holds(wanted, kept)))
}

/** True when the words stand in the text as whole words: `Nils Ek` in `sonen Nils Ek`, not `Ek` in `Ekman`. */
const holds = (text: string, words: string) =>
  ` ${text.replace(/[,.;()]/g, ' ').replace(/\s+/g, ' ')} `.includes(` ${words} `)
