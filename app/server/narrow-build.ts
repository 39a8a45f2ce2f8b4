import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Route = NonNullable<Routes[string]>

/** A page's route with those around it, and the paths that lead to it. */
type Way = { leaf: string; chain: readonly string[]; matches: RegExp; rank: string }

/**
 * Answers the build for one path: with the routes that lead to its page alone. Remix matches, ranks and describes all
 * routes anew four times for each answer, which with fifty of them costs a quarter of a small page. Answers the build
 * itself for a path that no page has, for what is not a page, and where a path has optional parts or escapes.
 */
export function narrowBuild(build: ServerBuild): (pathname: string) => ServerBuild {
  const routes = Object.values(build.routes).flatMap((route) => route ?? [])
  if (routes.some(({ path }) => path?.includes('?'))) return () => build
  const ways = routes.flatMap((route) => wayTo(route, build.routes))
  ways.sort((one, other) => (one.rank < other.rank ? -1 : 1))
  const narrowed = new Map<string, ServerBuild>()
  return (pathname) => {
    const page = pageOf(pathname)
    const way = page === null ? undefined : ways.find(({ matches }) => matches.test(page))
    if (!way) return build
    const known = narrowed.get(way.leaf) ?? only(build, way.chain)
    narrowed.set(way.leaf, known)
    return known
  }
}

/** The page whose document or data is asked for, or null for Remix's own list of routes and for what only it unescapes. */
function pageOf(pathname: string): string | null {
  if (pathname === '/__manifest' || pathname.includes('%')) return null
  return pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
}

function chainOf(route: Route, routes: Routes): readonly Route[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId]
  return parent ? [...chainOf(parent, routes), route] : [route]
}

/** The way to a route that ends a path. */
function wayTo(route: Route, routes: Routes): Way[] {
  const isParent = Object.values(routes).some((other) => other?.parentId === route.id)
  const chain = chainOf(route, routes)
  const segments = chain.flatMap(({ path }) => path?.split('/').filter(Boolean) ?? [])
  if (isParent) return []
  const matches = new RegExp(`^/${segments.map(patternOf).join('/')}/*$`, 'i')
  return [{ leaf: route.id, chain: chain.map(({ id }) => id), matches, rank: segments.map(rankOf).join('') }]
}

function patternOf(segment: string): string {
  if (segment === '*') return '.*'
  return segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What is said outright comes before what is any one segment, and that before the rest of a path. */
function rankOf(segment: string): string {
  if (segment === '*') return 'c'
  return segment.startsWith(':') ? 'b' : 'a'
}

function only(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const pick = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(ids.flatMap((id) => (of[id] === undefined ? [] : [[id, of[id]]])))
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } }
}
