import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { seedDemo } from '#app/demo/seed.server.ts'
import { closeDatabase } from '#db/client.server.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { port, type World, worldFile } from './world-file.ts'

/** The production build over a database of its own with the demo region, until told to stop. */
async function main() {
  const folder = path.join(import.meta.dirname, 'results', 'database')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.dirname(worldFile), { recursive: true })
  const database = await startEmbedded({ folder, settings: { fsync: 'off' } })
  process.env.DATABASE_URL = database.url
  const now = new Date().toISOString()
  await migrate(database.url)
  await seedDemo(now)
  await closeDatabase()
  writeFileSync(worldFile, JSON.stringify({ ownerUrl: database.url, folder: database.folder, now } satisfies World))

  const app = spawn(process.execPath, ['build/app/server.js'], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
    stdio: 'inherit',
  })
  const stop = async () => {
    app.kill('SIGTERM')
    await new Promise((resolve) => (app.exitCode === null ? app.once('exit', resolve) : resolve(null)))
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  app.once('exit', (code) => code && process.exit(code))
}

await main()
