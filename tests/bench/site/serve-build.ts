import { createApp } from '#app/server/app.ts'
import { loadBuild } from '#app/server/load-build.ts'
import { run } from '#app/server/run.ts'
import { stopOnSignals } from '#app/server/stop-signals.ts'

/** Serves the build in the folder of the first argument by our own server, and says where. */
const { url, stop } = await run(createApp(await loadBuild(process.argv[2])), { host: '127.0.0.1', port: 0 })
stopOnSignals(stop)
process.stdout.write(`${url}\n`)
