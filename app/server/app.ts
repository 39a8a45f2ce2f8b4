import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { faultHandler, onlyKnownMethods, onlyReadablePaths } from './fault-handler.ts'
import { remixHandler } from './remix-handler.ts'
import { sameOrigin } from './same-origin.ts'
import { nonce, securityHeaders } from './security-headers.ts'

/** Files that browsers ask for at the root. Named one by one, so that no page costs a look on disk. */
const publicFiles = ['favicon.ico', 'favicon.svg', 'icon-512.png', 'manifest.webmanifest', 'robots.txt', 'calm.css']

type Options =
  | { build: ServerBuild; clientFolder: string }
  /** In development: the build of the moment, and the tools' own middleware for the files. */
  | { build: () => Promise<ServerBuild>; files: RequestHandler }

/** The web application: headers, limits and the origin check first, files next, then the pages. */
export function createApp(options: Options): Express {
  const isDevelopment = 'files' in options
  const { build } = options
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', Number(process.env.TRUST_PROXY ?? 0))
  app.use(nonce)
  app.use(securityHeaders({ isDevelopment, isEncrypted: process.env.PUBLIC_URL?.startsWith('https:') ?? false }))
  app.use(withoutForwardedHost, sameOrigin, onlyKnownMethods, onlyReadablePaths)
  app.use(compression())
  if (isDevelopment) app.use(options.files)
  else serveFiles(app, options.clientFolder)
  app.use(remixHandler(build, isDevelopment ? 'development' : 'production'))
  app.use(faultHandler)
  return app
}

/** Remix believes this header in its own origin check; only a trusted proxy may say it. */
const withoutForwardedHost: RequestHandler = (request, _response, next) => {
  if (!process.env.TRUST_PROXY) delete request.headers['x-forwarded-host']
  next()
}

function serveFiles(app: Express, clientFolder: string): void {
  const assets = path.join(clientFolder, 'assets')
  app.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', index: false, redirect: false }))
  app.use('/assets', (_request, response) => void response.sendStatus(404))
  for (const file of publicFiles)
    app.get(`/${file}`, (_request, response) => response.sendFile(file, { root: clientFolder, maxAge: '1h' }))
}
