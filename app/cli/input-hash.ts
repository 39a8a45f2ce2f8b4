import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const folders = ['app', 'db', 'machines', 'public']
const files = ['package-lock.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts']

/** Answers a hash of everything that the build is made of: names and contents. */
export async function inputHash(): Promise<string> {
  const found = await Promise.all(folders.map(filesIn))
  const hash = createHash('sha256')
  for (const file of [...files, ...found.flat()].sort()) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
