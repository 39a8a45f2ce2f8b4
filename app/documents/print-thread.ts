import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Piscina } from 'piscina'
import type { Order } from './typeset.ts'

/** How many papers may wait for the thread: a few seconds' work. */
const mostWaiting = 40

type Thread = Piscina<Order | null, Uint8Array | null>

// Kept on globalThis, so that a development server that loads this module anew does not start a second thread.
const shared = globalThis as { hemvagenPrintThread?: Promise<Thread> }

/**
 * The thread that makes all papers of this process, so that no other request waits for a paper. It is started when it
 * is first asked for, and does not keep the process from ending.
 */
const printThread = (): Promise<Thread> => (shared.hemvagenPrintThread ??= startThread())

async function startThread(): Promise<Thread> {
  const { Piscina } = await import('piscina')
  return new Piscina({ ...findWorker(), minThreads: 1, maxThreads: 1, maxQueue: mostWaiting })
}

const require = createRequire(import.meta.url)

/** The worker as a file beside this one, else as the program that the build makes of it. */
function findWorker(): { filename: string; execArgv?: string[] } {
  const source = new URL('./print-worker.ts', import.meta.url)
  if (existsSync(source))
    return { filename: source.href, execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href] }
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const built = path.join(folder, 'app', 'print-worker.js')
    if (existsSync(built)) return { filename: pathToFileURL(built).href }
    if (folder === path.dirname(folder)) throw new Error('The program app/print-worker.js is missing from the build.')
  }
}

/** Makes the thread ready, so that the first paper need not wait for typefaces to be unpacked. */
export async function warmPrintThread(): Promise<void> {
  const thread = await printThread()
  await thread.run(null)
}

/** The paper as PDF, or null when it could not be made. Throws a 503 when too many wait already. */
export async function orderPrint(order: Order): Promise<Uint8Array | null> {
  const thread = await printThread()
  if (thread.queueSize >= mostWaiting) throw new Response(null, { status: 503 })
  return thread.run(order)
}
