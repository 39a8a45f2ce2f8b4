import type { Database } from '#db/client.server.ts'
import type { Region } from '#tests/factories/region.ts'
import { driveAccounts } from './drive-accounts.ts'
import { driveCases } from './drive-cases.ts'
import { driveClock } from './drive-clock.ts'
import { driveGuests } from './drive-guests.ts'
import { driveLists } from './drive-lists.ts'
import { drivePages } from './drive-pages.ts'

/** Does one thing that the app does, under the name by which a finding tells of it. */
export type Doing = <T>(what: string, work: () => Promise<T>) => Promise<T>

/** Where it is done: a region, and the user name of its ward's nurse. */
export type World = { owner: Database; region: Region; userName: string }
export type Scene = World & { doing: Doing }

/** Does everything that the app can ask of the database, one thing after the other. */
export async function driveAll(scene: Scene): Promise<void> {
  await driveAccounts(scene)
  await driveLists(scene)
  await driveCases(scene)
  await drivePages(scene)
  await driveGuests(scene)
  await driveClock(scene)
}
