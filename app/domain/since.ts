import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/**
 * True for events recorded while the case has lasted. Says nothing new of a case's own events, none of which is recorded
 * before it begins or after now, but spares reading the months of others. A day more at both ends, should clocks differ.
 */
export const since = (recordedAt: SQL | AnyColumn, startedAt: SQL | AnyColumn): SQL =>
  sql`${recordedAt} >= ${startedAt} - interval '1 day' and ${recordedAt} < now() + interval '1 day'`

/** When the case began, looked up by the query itself. */
export const startOf = (processId: string): SQL => sql`(select started_at from processes where id = ${processId})`
