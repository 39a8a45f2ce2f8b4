import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from '../bench.ts'
import { backIn, type Ground, onGround, refusedIn, settle, untilServed } from './ground.ts'

const kills = 4

/** Milliseconds between two kills, never twice the same in the life of a transaction. */
const pauseOf = (round: number, seconds: number) => (seconds / kills) * 1000 + round * 37

/** `kill -9` of the app, again and again while forms are posted; each time the next is started at once. */
export const killApp = (seconds: number): Promise<readonly Figure[]> =>
  onGround(async (ground) => {
    const back: number[] = []
    let { app } = ground
    for (let round = 0; round < kills; round++) {
      await sleep(pauseOf(round, seconds))
      const began = performance.now()
      await app.end('SIGKILL')
      app = await ground.restart()
      await untilServed(ground)
      back.push((performance.now() - began) / 1000)
    }
    return [...(await settle('app killed', ground)), backIn('app killed', back)]
  })

/** The same of the database, away for two seconds each time; the app is the same one at the end. */
export const killDatabase = (seconds: number): Promise<readonly Figure[]> =>
  onGround(async (ground) => {
    const back: number[] = []
    for (let round = 0; round < kills; round++) {
      await sleep(pauseOf(round, seconds))
      ground.database.kill()
      await sleep(2_000)
      await ground.database.start()
      back.push(await untilServed(ground))
    }
    assertSameApp(ground)
    const refused = refusedIn('database killed', ground.posting.answers, 2_000)
    return [...(await settle('database killed', ground)), backIn('database killed', back), refused]
  })

/** Throws when the app did not outlive the fault. */
export function assertSameApp({ app }: Ground): void {
  if (!app.isRunning()) throw new Error('The app has ended.')
}
