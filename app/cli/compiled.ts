import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Script } from 'node:vm'

export type Loaded<Exports> = {
  exports: Exports
  /** Keeps what V8 has compiled by now beside the file. Null when what was kept before is as good. */
  keep: (() => void) | null
}

/**
 * Loads a file that is one function with the parameters of a CommonJS module, in plain ASCII, by what V8 compiled of it
 * at an earlier start: compiling is a third of a start. (Node's own `module.enableCompileCache` begins with version 22.)
 */
export function loadCompiled<Exports>(file: string): Loaded<Exports> {
  const source = readFileSync(file, 'latin1')
  const cachedData = readIfThere(keptOf(file))
  const script = new Script(source, { filename: file, cachedData })
  const isKept = cachedData !== undefined && !script.cachedDataRejected
  const module = { exports: {} as Exports }
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file))
  return { exports: module.exports, keep: isKept ? null : () => keep(file, source, script) }
}

const keptOf = (file: string) => `${file}.compiled`

function readIfThere(name: string): Buffer | undefined {
  try {
    return readFileSync(name)
  } catch {
    return undefined
  }
}

/** V8 knows a source by its length alone: nothing is kept of code that has been built anew since it was read. */
function keep(file: string, source: string, script: Script): void {
  const unfinished = `${keptOf(file)}-${process.pid}`
  try {
    if (readFileSync(file, 'latin1') !== source) return
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, keptOf(file))
  } catch {
    // Where the build cannot be written to, each start compiles.
  }
}
