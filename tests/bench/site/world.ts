import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { beginStory, makePerson, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { signIn } from '#tests/factories/session.ts'
import { databaseBesideOthers } from '../generate/beside-others.ts'
import { makeBigCase } from './big-case.ts'

/** A region in which the assessors have a full page to do, and one of them is signed in. */
export type World = {
  databaseUrl: string
  /** The same for a program on this machine. */
  nearUrl: string
  reader: Seat
  cookie: string
  /** Somebody with 200 events and a plan of 30 actions. */
  personId: string
  stop: () => Promise<void>
}

/** A page of the list, and a little more. */
const cases = 60

const hour = 3_600_000

/** Makes the region anew, through the app's own doors, beside a county of others. */
export async function makeWorld(): Promise<World> {
  const { url, nearUrl, stop } = await databaseBesideOthers('web', () => {})
  const client = postgres(url, { max: 2, onnotice: () => {} })
  const owner = drizzle(client)
  const region = await makeRegion(owner)
  const now = Date.now()
  for (let index = 0; index < cases; index++) {
    const admittedAt = new Date(now - (2 + index) * hour).toISOString()
    const story = await beginStory(region.ward, makePerson(`Ek ${index}`), admittedAt)
    await sendNotice(story, region, new Date(now + (index % 9) * 24 * hour).toISOString().slice(0, 10))
  }
  const { personId } = await makeBigCase(region)
  await owner.execute('analyze')
  const cookie = await signIn(owner, region.assessors)
  await client.end()
  return { databaseUrl: url, nearUrl, reader: region.assessors, cookie, personId, stop }
}
