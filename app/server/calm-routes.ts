import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { outageOf } from '#db/client.server.ts'
import { isUnstorableText } from '#db/query-failed.ts'
import { logOutage } from './calm-log.ts'

type Handler<Args> = (args: Args) => unknown

/**
 * Makes an outage of the database the same calm 503 in every loader and action, whichever query it met, and text that the
 * database cannot hold a 400.
 */
const calm =
  <Args>(handler: Handler<Args>) =>
  async (args: Args) => {
    try {
      return await handler(args)
    } catch (error) {
      const outage = outageOf(error)
      if (outage) logOutage(outage)
      if (outage) throw new Response(null, { status: 503 })
      if (isUnstorableText(error)) throw new Response(null, { status: 400 })
      throw error
    }
  }

/** Answers the build with each of its loaders and actions made calm. */
export function calmRoutes(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).flatMap(([id, route]) => {
    if (!route) return []
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader ? { loader: calm<LoaderFunctionArgs>(loader) } : {}),
      ...(action ? { action: calm<ActionFunctionArgs>(action) } : {}),
    }
    return [[id, { ...route, module }] as const]
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}
