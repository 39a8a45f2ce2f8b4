import { createHash } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { fillPlaceholders } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Actor } from '#app/domain/actor.ts'
import { writeCounts } from '#app/domain/count-views.server.ts'
import { readerOf } from '#app/domain/reader.ts'
import { writeWork } from '#app/domain/select-work.server.ts'
import { accessLog } from '#db/schema/index.ts'
import { connectionFor } from '#db/settings.ts'

/**
 * The worklist's own SQL answered as JSON by bare node:http: the session, the identity, the counts, the rows and the
 * log, sent by postgres.js as well as it can. What any page of the same content costs at least.
 */
const actor = JSON.parse(process.argv[2] ?? '') as Actor
const { url, ...options } = connectionFor('web')
const client = postgres(url, options)
const builder = drizzle(client)

type Text = { sql: string; params: unknown[] }
const filled = ({ sql, params }: Text): Text => ({ sql, params: fillPlaceholders(params, readerOf(actor)) })
const counts = filled(writeCounts(builder).toSQL())
const rows = filled(writeWork(builder, { view: 'mine', beginning: 'first', size: 51 }).toSQL())
const logged: Text = builder
  .insert(accessLog)
  .values({ userId: actor.userId, unitId: actor.unitId, action: 'list' })
  .toSQL()

const identity = "select set_config('app.user_id', $1, true), set_config('app.unit_id', $2, true)"
const session = 'select * from session_by_hash($1)'
const prepared = { prepare: true }

async function answer(cookie: string): Promise<string> {
  const hash = createHash('sha256').update(cookie.replace('sid=', '')).digest('hex')
  const [found] = await client.unsafe(session, [hash], prepared)
  if (!found) return '[]'
  const run = (tx: postgres.TransactionSql, { sql, params }: Text) => tx.unsafe(sql, params as string[], prepared)
  const answered = await client.begin((tx) =>
    Promise.all([
      tx.unsafe(identity, [actor.userId, actor.unitId], prepared),
      run(tx, counts),
      run(tx, rows),
      run(tx, logged),
    ]),
  )
  return JSON.stringify(answered.slice(1, 3))
}

const server = http.createServer(async (request, response) => {
  const body = await answer(request.headers.cookie ?? '')
  response.setHeader('Content-Type', 'application/json').end(body)
})
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
)
