import { flatRoutes } from '@remix-run/fs-routes'
import type { RouteConfig } from '@remix-run/route-config'
import remixConfig from '../remix.config.js'

/** With `v3_routeConfig` the plugin no longer reads `ignoredRouteFiles`: the file routes get them here. */
export default flatRoutes({ ignoredRouteFiles: remixConfig.ignoredRouteFiles }) satisfies RouteConfig
