import { setImmediate } from 'node:timers/promises'
import type { ServerBuild } from '@remix-run/node'

type Module = NonNullable<ServerBuild['routes'][string]>['module']

/** The code of a route, which the build leaves to be read when it is asked for. */
const read = (module: Module | (() => Promise<Module>)) => (typeof module === 'function' ? module() : module)

/** Answers the build with the code of its routes, reading what has not been read. */
export async function readRoutes(build: ServerBuild): Promise<ServerBuild> {
  const routes: ServerBuild['routes'] = {}
  for (const [id, route] of Object.entries(build.routes))
    if (route) routes[id] = { ...route, module: await read(route.module) }
  return { ...build, routes }
}

/** Reads the code of all routes before it is asked for, letting requests in between. */
export async function readRoutesAhead(build: ServerBuild): Promise<void> {
  for (const route of Object.values(build.routes)) {
    if (route) await read(route.module)
    await setImmediate()
  }
}
