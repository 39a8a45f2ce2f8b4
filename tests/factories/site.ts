import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import * as notFound from '#app/routes/$.tsx'
import * as health from '#app/routes/healthz.tsx'
import * as settings from '#app/routes/installningar.tsx'
import * as live from '#app/routes/live.ts'
import * as signIn from '#app/routes/logga-in.tsx'
import * as signOut from '#app/routes/logga-ut.tsx'
import * as ownCalendar from '#app/routes/min.mote.$meeting.kalender[.]ics.ts'
import * as assignment from '#app/routes/uppdrag.tsx'
import { createApp } from '#app/server/app.ts'
import { type Running, run } from '#app/server/run.ts'

type Module = ServerBuild['routes'][string]['module']

const modules = {
  '*': notFound,
  healthz: health,
  installningar: settings,
  live,
  'logga-in': signIn,
  'logga-ut': signOut,
  'min/mote/:meeting/kalender.ics': ownCalendar,
  uppdrag: assignment,
}

const describe = ([id, module]: [string, object]) => ({
  id,
  ...(id === 'root' ? { path: '' } : { parentId: 'root', path: id }),
  module: module as Module,
})

const asset = ([id, module]: [string, object]) => ({
  ...describe([id, module]),
  module: `/assets/${id}.js`,
  hasLoader: 'loader' in module,
  hasAction: 'action' in module,
  hasClientLoader: false,
  hasClientAction: false,
  hasErrorBoundary: 'ErrorBoundary' in module,
})

function makeBuild(): ServerBuild {
  const entries = Object.entries<object>({ root, ...modules })
  const keyed = <Route>(make: (entry: [string, object]) => Route) =>
    Object.fromEntries(entries.map((entry) => [entry[0], make(entry)]))
  const future = { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true }
  const start = { module: '/assets/entry.js', imports: [] }
  return {
    mode: 'production',
    entry: { module: entry },
    routes: keyed(describe),
    assets: { entry: start, routes: keyed(asset), url: '/assets/manifest.js', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: { ...future, v3_lazyRouteDiscovery: true, v3_singleFetch: true },
    isSpaMode: false,
  }
}

/** The real server with the real pages around the screens, unbundled, on a free port. */
export const openSite = (): Promise<Running> =>
  run(createApp({ build: makeBuild(), clientFolder: path.resolve(import.meta.dirname, '../../public') }), {
    host: '127.0.0.1',
    port: 0,
  })
