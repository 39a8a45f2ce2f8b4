import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { askWithoutIdentity } from '#db/client.server.ts'

/** A balancer asks every few seconds: it is told within this many milliseconds, whatever the database does. */
const patience = 2_000

/** For balancers: 200 when pages can be read now. The server turns an outage, and too many waiting, into 503. */
export async function loader() {
  const giveUp = new AbortController()
  const answered = askWithoutIdentity((database) => database.execute(sql`select 1`)).then(() => true)
  const silent = sleep(patience, false, { signal: giveUp.signal }).catch(() => false)
  const isReady = await Promise.race([answered, silent]).finally(() => giveUp.abort())
  if (!isReady) return new Response(null, { status: 503 })
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })
}
