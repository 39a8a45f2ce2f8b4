import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createApp } from '#app/server/app.ts'
import { run } from '#app/server/run.ts'
import { stopOnSignals } from '#app/server/stop-signals.ts'

// React chooses between its two builds by this when it is first loaded.
Object.assign(process.env, { NODE_ENV: 'production' })

/** Serves the build in the folder of the first argument by our own server, and says where. */
const folder = process.argv[2] ?? 'build'
const build: ServerBuild = await import(pathToFileURL(path.resolve(folder, 'server/index.js')).href)
const { url, stop } = await run(createApp({ build, clientFolder: path.join(folder, 'client') }), {
  host: '127.0.0.1',
  port: 0,
})
stopOnSignals(stop)
process.stdout.write(`${url}\n`)
