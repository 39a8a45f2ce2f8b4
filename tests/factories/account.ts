import { randomUUID } from 'node:crypto'
import { hashPassword } from '#app/auth/password.server.ts'
import type { Database } from '#db/client.server.ts'
import { assignments, credentials } from '#db/schema/index.ts'
import type { Seat } from './region.ts'

export const password = 'en lång mening som lösenord'
const hash = hashPassword(password)

/** A local account for the member of staff, all with the same password. Answers its user name. */
export async function openAccount(owner: Database, { userId }: Seat): Promise<string> {
  const userName = `anna.${userId.slice(0, 8)}`
  await owner.insert(credentials).values({ userId, userName, passwordHash: await hash })
  return userName
}

/** One more assignment, at the second seat's unit. Answers its id. */
export async function alsoWorksAt(owner: Database, { userId }: Seat, { unitId, role }: Seat): Promise<string> {
  const id = randomUUID()
  await owner.insert(assignments).values({ id, userId, unitId, role, validFrom: '2020-01-01' })
  return id
}
