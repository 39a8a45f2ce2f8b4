import { sql } from 'drizzle-orm'
import type { Party } from '#machines/parties.ts'
import type { Queries, Tx } from './client.server.ts'
import type { Locale, Role } from './schema/index.ts'
import { writtenOnce } from './written-once.ts'

/** An assignment that is valid today, with its unit. */
export type Assignment = {
  assignmentId: string
  role: Role
  unitId: string
  unitName: string
  unitShortName: string
  party: Party
  organisationId: string
  organisationName: string
  regionId: string
  municipalityCode: string | null
}

export type SessionUser = {
  id: string
  name: string
  profession: string
  phone: string
  hsaId: string | null
  locale: Locale
}

export type StoredSession = {
  expiresAt: Date
  createdAt: Date
  absoluteExpiresAt: Date
  user: SessionUser
  /** Null until one is chosen, and when the chosen one has ended. */
  assignment: Assignment | null
  /** The grant that a guest's session acts by; null when none is chosen and when the chosen one is over. */
  grantId: string | null
}

type Nullable<T> = { [K in keyof T]: T[K] | null }

const assignmentColumns = {
  assignmentId: sql<string>`assignment_id`,
  role: sql<Role>`role`,
  unitId: sql<string>`unit_id`,
  unitName: sql<string>`unit_name`,
  unitShortName: sql<string>`unit_short_name`,
  party: sql<Party>`party`,
  organisationId: sql<string>`organisation_id`,
  organisationName: sql<string>`organisation_name`,
  regionId: sql<string>`region_id`,
  municipalityCode: sql<string | null>`municipality_code`,
}

const hasAssignment = (row: Nullable<Assignment>): row is Assignment => row.assignmentId !== null

function assignmentIn(row: Nullable<Assignment>): Assignment | null {
  if (!hasAssignment(row)) return null
  const { assignmentId, role, unitId, unitName, unitShortName, party } = row
  const { organisationId, organisationName, regionId, municipalityCode } = row
  return {
    ...{ assignmentId, role, unitId, unitName, unitShortName, party },
    ...{ organisationId, organisationName, regionId, municipalityCode },
  }
}

const hash = sql.placeholder('hash')

const session = writtenOnce((writer) =>
  writer
    .select({
      userId: sql<string>`user_id`,
      expiresAt: sql<string>`expires_at`,
      createdAt: sql<string>`created_at`,
      absoluteExpiresAt: sql<string>`absolute_expires_at`,
      name: sql<string>`name`,
      profession: sql<string>`profession`,
      phone: sql<string>`phone`,
      hsaId: sql<string | null>`hsa_id`,
      locale: sql<Locale>`locale`,
      ...assignmentColumns,
      // A session acts by an assignment or by a grant, never by both.
      grantId: sql<string | null>`case when assignment_id is null then session_grant(${hash}) end`,
    })
    .from(sql`session_by_hash(${hash})`),
)

/** The session with this hash, who it is and where they work; null when unknown or at its absolute end. */
export async function sessionByHash(tx: Queries, hash: string): Promise<StoredSession | null> {
  const [row] = await session(tx, { hash })
  if (!row) return null
  const { userId, name, profession, phone, hsaId, locale } = row
  return {
    expiresAt: new Date(row.expiresAt),
    createdAt: new Date(row.createdAt),
    absoluteExpiresAt: new Date(row.absoluteExpiresAt),
    user: { id: userId, name, profession, phone, hsaId, locale },
    assignment: assignmentIn(row),
    grantId: row.grantId,
  }
}

/** The user's assignments that are valid today, by unit. */
export const assignmentsOf = (tx: Tx, userId: string): Promise<Assignment[]> =>
  tx.select(assignmentColumns).from(sql`assignments_of(${userId})`)

export type NewSession = { hash: string; userId: string; expiresAt: Date; absoluteExpiresAt: Date }

/** Begins a session. It never lasts beyond its absolute end, however often it is extended. */
export async function createSession(tx: Tx, { hash, userId, expiresAt, absoluteExpiresAt }: NewSession): Promise<void> {
  await tx.execute(
    sql`select session_create(${hash}, ${userId}, ${expiresAt.toISOString()}, ${absoluteExpiresAt.toISOString()})`,
  )
}

/** Lets the session last until then, but no longer than its absolute end. */
export async function extendSession(tx: Tx, hash: string, expiresAt: Date): Promise<void> {
  await tx.execute(sql`select session_extend(${hash}, ${expiresAt.toISOString()})`)
}

/** Chooses where the user works now; false when the assignment is not the user's own or not valid today. */
export async function chooseAssignment(tx: Tx, hash: string, assignmentId: string): Promise<boolean> {
  const [row] = await tx.execute<{ chosen: boolean }>(
    sql`select session_choose_assignment(${hash}, ${assignmentId}) as chosen`,
  )
  return row?.chosen ?? false
}

/** Ends this session; an unknown hash is no error. */
export async function deleteSession(tx: Tx, hash: string): Promise<void> {
  await tx.execute(sql`select session_delete(${hash})`)
}

/** Signs the user out everywhere. */
export async function deleteSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`select session_delete_user(${userId})`)
}

/** Removes ended sessions, and sign-in attempts older than a day. */
export async function expireSessions(tx: Tx): Promise<void> {
  await tx.execute(sql`select sessions_expire()`)
}

/** Chooses whose side the user is on now, instead of a workplace; false when the grant is not the user's or is over. */
export async function chooseGrant(tx: Tx, hash: string, grantId: string): Promise<boolean> {
  const [row] = await tx.execute<{ chosen: boolean }>(sql`select session_choose_grant(${hash}, ${grantId}) as chosen`)
  return row?.chosen ?? false
}
