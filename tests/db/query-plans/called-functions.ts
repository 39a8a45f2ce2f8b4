import { readdirSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import path from 'node:path'

/**
 * Watches which functions are called, from when this module is loaded: before all those that it is to tell of, since the
 * engine forgets what was never called in modules that were there already.
 */
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })

const folders = ['app/domain', 'app/auth', 'db']
const isAsking =
  /import [^;]*?\b(Tx|Queries|asUnit|asGuest|asSystem|withoutIdentity)\b[^;]*? from '[^']*client\.server\.ts'/

/** The files with everything that asks the database for the app. */
const files = () =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .map((name) => path.posix.join(folder, name))
      .filter((file) => file.endsWith('.server.ts') && isAsking.test(readFileSync(file, 'utf8'))),
  )

/** The named functions there that nobody has called, as `file: function`; a file of which nothing was loaded by its name. */
export async function findUncalled(): Promise<string[]> {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return files().flatMap((file) => {
    const script = result.find(({ url }) => url.endsWith(`/${file}`))
    if (!script) return [file]
    const called = new Set(script.functions.filter(isCalled).map(({ functionName }) => functionName))
    const named = new Set(script.functions.map(({ functionName }) => functionName).filter(isWritten))
    return [...named].filter((name) => !called.has(name)).map((name) => `${file}: ${name}`)
  })
}

const isCalled = ({ ranges }: { ranges: { count: number }[] }) => ranges.some(({ count }) => count > 0)

/** Not what the loader of the tests adds. */
const isWritten = (name: string) => name !== '' && name !== 'get'
