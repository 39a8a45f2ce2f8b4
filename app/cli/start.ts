import { runBuilt } from './run-built.ts'

/** `npm start`, from what is built. */
await runBuilt('server')
