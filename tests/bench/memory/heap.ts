import type { AppProcess } from '#tests/faults/app-process.ts'

const answerWithMemory = `process.on('message', async () => {
  gc()
  await new Promise((resolve) => setTimeout(resolve, 200))
  gc()
  process.send(process.memoryUsage())
})`

/** How a server is started so that its memory can be asked for: nothing of it is in the server's own code. */
export const heapOptions = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(answerWithMemory)}`]

/** What the server holds when all that can be collected has been, in MB: objects, and the process as a whole. */
export type Memory = { heap: number; resident: number }

const megabyte = 1024 * 1024

/** Asks a server that was started with `heapOptions`. */
export async function memoryOf(app: AppProcess): Promise<Memory> {
  const { heapUsed, external, rss } = await app.ask<NodeJS.MemoryUsage>('memory')
  return { heap: (heapUsed + external) / megabyte, resident: rss / megabyte }
}
