import { sql } from 'drizzle-orm'
import type { Party } from '#machines/parties.ts'
import type { Queries, Tx } from './client.server.ts'
import type { Locale, Role } from './schema/index.ts'

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
type SessionRow = Nullable<Assignment> & {
  expiresAt: string
  createdAt: string
  absoluteExpiresAt: string
  grantId: string | null
} & Omit<SessionUser, 'id'> & { userId: string }

const assignmentColumns = sql`assignment_id as "assignmentId", role, unit_id as "unitId", unit_name as "unitName",
  unit_short_name as "unitShortName", party, organisation_id as "organisationId",
  organisation_name as "organisationName", region_id as "regionId", municipality_code as "municipalityCode"`

const hasAssignment = (row: Nullable<Assignment>): row is Assignment => row.assignmentId !== null

function assignmentIn(row: SessionRow): Assignment | null {
  if (!hasAssignment(row)) return null
  const { assignmentId, role, unitId, unitName, unitShortName, party } = row
  const { organisationId, organisationName, regionId, municipalityCode } = row
  return {
    ...{ assignmentId, role, unitId, unitName, unitShortName, party },
    ...{ organisationId, organisationName, regionId, municipalityCode },
  }
}

/** The session with this hash, who it is and where they work; null when unknown or at its absolute end. */
export async function sessionByHash(tx: Queries, hash: string): Promise<StoredSession | null> {
  const [row] = await tx.execute<SessionRow>(sql`
    select user_id as "userId", expires_at as "expiresAt", created_at as "createdAt",
      absolute_expires_at as "absoluteExpiresAt", name, profession, phone, hsa_id as "hsaId", locale, session_grant(${hash}) as "grantId",
      ${assignmentColumns}
    from session_by_hash(${hash})`)
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
export async function assignmentsOf(tx: Tx, userId: string): Promise<Assignment[]> {
  const rows = await tx.execute<Assignment>(sql`select ${assignmentColumns} from assignments_of(${userId})`)
  return [...rows]
}

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
