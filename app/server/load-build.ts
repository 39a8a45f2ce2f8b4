import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

/** Answers the pages as `npm run build` made them in this folder, ready to be served. */
export async function loadBuild(folder = path.resolve('build')) {
  // React chooses between its two builds by this, once, when it is first loaded: here.
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
  const bundled = path.join(folder, 'app/pages.js')
  const pages = existsSync(bundled) ? bundled : path.join(folder, 'server/index.js')
  const build: ServerBuild = await import(pathToFileURL(pages).href)
  return { build, clientFolder: path.join(folder, 'client') }
}
