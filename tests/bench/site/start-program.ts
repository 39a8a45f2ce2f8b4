import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type Program = { url: string; pid: number; stop: () => Promise<void> }

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }

/** What `npm start` says to Node itself. */
export const serverOptions = scripts.start.split(' ').filter((word) => word.startsWith('--'))

/**
 * Starts a Node program that serves on 127.0.0.1, and answers when it has said at which address. Throws when it ends
 * instead. It never outlives us. */
export async function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const endToo = () => child.kill('SIGKILL')
  process.once('exit', endToo)
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}.`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)
      if (address) resolve(address[0])
    })
  })
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      process.off('exit', endToo)
      child.kill('SIGTERM')
      await ended
    },
  }
}
