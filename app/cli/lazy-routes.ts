import type { Plugin } from 'vite'

const server = '\0virtual:remix/server-build'
const routeImport = /^import \* as (route\d+) from (.+);$/gm

/** Makes Remix's list of routes hold what reads each route's code, in place of the code: `readRoutes` reads it. */
export function lazyRoutes(): Plugin {
  return {
    name: 'lazy-routes',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (id !== server) return undefined
      const lazy = code.replace(routeImport, 'const $1 = () => import($2);')
      if (lazy === code) throw new Error('Remix writes its list of routes in another way than lazy-routes.ts knows.')
      return { code: lazy, map: null }
    },
  }
}
