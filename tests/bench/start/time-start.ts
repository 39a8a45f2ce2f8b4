import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#db/embedded/port.ts'

/** A program started with plain node: its file, where it keeps its data, and the page that says that it is up. */
export type Starting = { program: string; folder: string; page: string }

const askEvery = 4
const patience = 120_000

/** The milliseconds from the start of the program's process until its page has been answered with 200. Stops it again. */
export async function timeStart({ program, folder, page }: Starting): Promise<number> {
  const port = await freePort(0)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: path.resolve(folder),
    HOST: '127.0.0.1',
    PORT: String(port),
  }
  delete env.DATABASE_URL
  const began = performance.now()
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  try {
    while (!(await isThere(`http://127.0.0.1:${port}${page}`))) {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}.`)
      if (performance.now() - began > patience) throw new Error(`${program} did not come up.`)
      await sleep(askEvery)
    }
    return performance.now() - began
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

const isThere = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = http.get(url, { agent: false }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode === 200))
    })
    request.once('error', () => resolve(false))
  })
