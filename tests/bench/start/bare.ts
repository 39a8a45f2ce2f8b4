import http from 'node:http'
import postgres from 'postgres'
import { startEmbedded } from '#db/embedded.ts'

/** The least that starts the same database and answers from it: Node alone, the driver, one query for each request. */
const { url, stop } = await startEmbedded({ folder: process.env.DATA_DIR ?? '', database: 'bare' })
const sql = postgres(url, { max: 1 })

const server = http.createServer(async (_request, response) => {
  const [row] = await sql`select version()`
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><title>${row?.version}</title>`)
})

server.listen(Number(process.env.PORT), '127.0.0.1')

process.once('SIGTERM', async () => {
  await sql.end()
  await stop()
  process.exit(0)
})
