import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Candidates, Target, Work } from './candidates.ts'
import type { Answered, Asked } from './messages.ts'

export type OpenSide = {
  find: () => Promise<Candidates>
  take: (targets: Record<Work, Target[]>) => Promise<void>
  /** Does it so many times, and answers how long each took, in milliseconds. */
  work: (work: Work, times: number) => Promise<number[]>
  end: () => Promise<void>
}

/** Starts a process of its own for this database, as the app's connections are of one database in each process. */
export function openSide(url: string): OpenSide {
  const child = fork(path.join(import.meta.dirname, 'side.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: url },
  })
  const ended = once(child, 'exit')
  async function ask(asked: Asked): Promise<Exclude<Answered, { error: string }>> {
    const answered = once(child, 'message') as Promise<[Answered]>
    child.send(asked)
    const [answer] = await Promise.race([answered, ended.then(() => [{ error: 'The side has ended.' }] as const)])
    if ('error' in answer) throw new Error(answer.error)
    return answer
  }
  return {
    async find() {
      const answer = await ask({ what: 'find' })
      if (!('candidates' in answer)) throw new Error('The side found nothing.')
      return answer.candidates
    },
    take: async (targets) => void (await ask({ what: 'take', targets })),
    async work(work, times) {
      const answer = await ask({ what: 'do', work, times })
      return 'durations' in answer ? answer.durations : []
    },
    async end() {
      if (child.connected) child.send({ what: 'end' } satisfies Asked)
      await ended
    },
  }
}
