import { build } from './build.ts'
import { explain } from './explain.ts'
import { assertFree, listenAt } from './listen-at.ts'

/** Builds what the demo is run from, unless its port is taken. Ends the program when it cannot. */
export async function prepareDemo(): Promise<void> {
  try {
    await assertFree(listenAt())
    process.stdout.write('Building the pages. This takes half a minute the first time.\n')
    await build()
  } catch (error) {
    process.stderr.write(`${explain(error, 'npm run demo')}\n`)
    process.exit(1)
  }
}
