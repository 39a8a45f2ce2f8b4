import { sql } from 'drizzle-orm'
import { withoutIdentity } from '#db/client.server.ts'

/** For balancers: 200 when the database answers; the server turns an outage into 503. */
export async function loader() {
  await withoutIdentity((tx) => tx.execute(sql`select 1`))
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })
}
