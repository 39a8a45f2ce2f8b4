import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { serverProgram } from './ensure-built.ts'

export type AppProcess = {
  url: string
  port: number
  /** True until the process has ended, for whatever reason. */
  isRunning: () => boolean
  /** The lines it has logged. */
  said: readonly string[]
  /** Asks the program of the `--import` option something, and answers what it answers. */
  ask: <Answer>(question: string) => Promise<Answer>
  /** Sends the signal, and waits until the process has ended. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

export type AppOptions = {
  databaseUrl: string
  /** A free one unless it is told. */
  port?: number
  env?: Readonly<Record<string, string>>
  nodeOptions?: readonly string[]
}

/** A server whose tests were killed would run for ever. */
const endsWithParent = `data:text/javascript,process.on('disconnect',()=>process.exit(1));process.channel.unref()`

/** Starts the production server, as it was built, and waits until it listens. Rejects when it ends instead. */
export async function startApp({ databaseUrl, port = 0, env = {}, nodeOptions = [] }: AppOptions): Promise<AppProcess> {
  const child = spawn(process.execPath, ['--import', endsWithParent, ...nodeOptions, serverProgram], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: databaseUrl, JOBS: 'off' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = once(child, 'exit')
  const said: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said.join(' ')}`)))
    const hear = (line: string) => {
      said.push(line)
      const address = /"url":"(http:[^"]+)","msg":"listening"/.exec(line)?.[1]
      if (address) resolve(address)
    }
    for (const input of [child.stdout, child.stderr]) if (input) createInterface({ input }).on('line', hear)
  })
  return {
    url,
    port: Number(new URL(url).port),
    said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async ask<Answer>(question: string) {
      const answered = once(child, 'message')
      child.send(question)
      const [answer] = await answered
      return answer as Answer
    },
    async end(signal) {
      child.kill(signal)
      await ended
    },
  }
}
