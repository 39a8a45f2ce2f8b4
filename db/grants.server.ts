import { sql } from 'drizzle-orm'
import type { Tx } from './client.server.ts'
import type { AccessAction, GrantForm, GrantItem, Holder, Locale } from './schema/index.ts'

/** A grant in force, as its user may choose it. */
export type UsableGrant = {
  grantId: string
  personId: string
  givenName: string
  holder: Holder
  relation: string | null
  items: GrantItem[]
  until: string | null
}

/** The user's grants that are in force today: the person's own first. */
export async function grantsOf(tx: Tx, userId: string): Promise<UsableGrant[]> {
  const rows = await tx.execute<UsableGrant>(sql`
    select grant_id as "grantId", person_id as "personId", given_name as "givenName", holder, relation, items, until
    from grants_of(${userId})`)
  return [...rows]
}

/** The grant that the transaction acts by. */
export type MyGrant = {
  grantId: string
  personId: string
  holder: Holder
  /** The guest's own. */
  name: string
  relation: string | null
  items: GrantItem[]
  until: string | null
  /** When the guest last looked, before this look is logged. */
  lastSeenAt: Date | null
}

const toDate = (moment: string | null): Date | null => (moment === null ? null : new Date(moment))

/** The grant of `asGuest`; null when it is not the user's own, has been ended or has run out. */
export async function myGrant(tx: Tx): Promise<MyGrant | null> {
  const [row] = await tx.execute<Omit<MyGrant, 'lastSeenAt'> & { lastSeenAt: string | null }>(sql`
    select grant_id as "grantId", person_id as "personId", holder, name, relation, items, until,
      last_seen_at as "lastSeenAt" from my_grant()`)
  return row ? { ...row, lastSeenAt: toDate(row.lastSeenAt) } : null
}

/** A grant as the person may know it. */
export type PersonsGrant = {
  grantId: string
  holder: Holder
  name: string
  relation: string | null
  items: GrantItem[]
  until: string | null
  form: GrantForm
  grantedAt: Date
  grantedBy: string
  grantedUnit: string
  openedAt: Date | null
  endedAt: Date | null
}

type PersonsGrantRow = Omit<PersonsGrant, 'grantedAt' | 'openedAt' | 'endedAt'> & {
  grantedAt: string
  openedAt: string | null
  endedAt: string | null
}

/** For the person every grant there is or was, for a relative their own. */
export async function grantsOfMyPerson(tx: Tx): Promise<PersonsGrant[]> {
  const rows = await tx.execute<PersonsGrantRow>(sql`
    select grant_id as "grantId", holder, name, relation, items, until, form, granted_at as "grantedAt",
      granted_by as "grantedBy", granted_unit as "grantedUnit", opened_at as "openedAt", ended_at as "endedAt"
    from grants_of_my_person()`)
  return rows.map((row) => ({
    ...row,
    grantedAt: new Date(row.grantedAt),
    openedAt: toDate(row.openedAt),
    endedAt: toDate(row.endedAt),
  }))
}

/** Keeps the language that the guest reads in. */
export async function chooseLocale(tx: Tx, locale: Locale): Promise<void> {
  await tx.execute(sql`select choose_locale(${locale})`)
}

/** Ends a grant at once: the person anybody's, a relative their own. False when it is none of these, or over already. */
export async function endGrantAsGuest(tx: Tx, grantId: string): Promise<boolean> {
  const [row] = await tx.execute<{ ended: boolean }>(sql`select end_grant_as_guest(${grantId}) as ended`)
  return row?.ended ?? false
}

/** Logs that the guest looks now, at one case or (null) at the person. Nothing happens without a grant in force. */
export async function logGuestLook(tx: Tx, processId: string | null): Promise<void> {
  await tx.execute(sql`select log_guest_look(${processId})`)
}

export type Look = {
  at: Date
  /** Null when the reader is no user: then `reader` says who they said they were. */
  name: string | null
  unitName: string | null
  reader: string | null
  action: AccessAction
}

/** Who else has looked at the person, newest first; nothing for a relative. */
export async function looksAtMyPerson(tx: Tx, atMost: number): Promise<Look[]> {
  const rows = await tx.execute<Omit<Look, 'at'> & { at: string }>(sql`
    select at, name, unit_name as "unitName", reader, action from looks_at_my_person(${atMost})`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
