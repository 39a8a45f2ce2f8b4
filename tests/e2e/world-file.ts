import path from 'node:path'

/** The port the tested server listens on. */
export const port = Number(process.env.E2E_PORT ?? 3917)

/** Where the server tells the tests how to reach its database. */
export const worldFile = path.join(import.meta.dirname, 'results', 'world.json')

export type World = { ownerUrl: string; folder: string; now: string }
