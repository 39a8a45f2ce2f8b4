import { sql } from 'drizzle-orm'
import type { Actor } from './actor.ts'

/** Who reads, in a query that is written once for all readers. */
export const me = { user: sql.placeholder('userId'), unit: sql.placeholder('unitId') }

/** The values of `me`. */
export const readerOf = ({ userId, unitId }: Pick<Actor, 'userId' | 'unitId'>) => ({ userId, unitId })
