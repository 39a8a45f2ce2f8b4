import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'

/** Answers the pages as `npm run build` made them, ready to be served. */
export async function loadBuild() {
  // React chooses between its two builds by this, once, when it is first loaded: here.
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
  const build: ServerBuild = await import('#pages')
  return { build, clientFolder: path.resolve('build', 'client') }
}
