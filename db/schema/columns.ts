import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** An instant. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A random primary key named `id`. */
export const randomId = () => uuid('id').primaryKey().defaultRandom()
