import { type Difference, replayAll } from '#app/domain/rebuild.server.ts'
import { asSystem } from '#db/client.server.ts'
import { withDatabase } from './with-database.ts'

/** Says what differs without saying anything about the person. */
function describe(difference: Difference): string {
  if (difference.kind === 'differs') return `${difference.processId}: stored otherwise: ${difference.parts.join(', ')}`
  return `${difference.processId}: event ${difference.version} is refused: ${difference.code}`
}

/** `npm run processes:replay`: folds every case anew, prints each difference and a line of totals; 1 at any difference. */
await withDatabase('npm run processes:replay', async () => {
  const say = (difference: Difference) => void process.stdout.write(`${describe(difference)}\n`)
  const { processes, events, differences } = await asSystem((tx) => replayAll(tx, say))
  process.stdout.write(`${processes} processes, ${events} events, ${differences} differences\n`)
  if (differences > 0) process.exitCode = 1
})
