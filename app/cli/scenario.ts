import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { refusalInBoth } from '#app/text/refusals.ts'
import { runScenario, scenarioSchema } from '#machines/scenario.ts'

const fileOrScenarios = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])

/** Says in one line what is wrong with the file, and ends with 2. */
function giveUp(reason: string): never {
  process.stderr.write(`scenario: ${reason}\n`)
  process.exit(2)
}

function read(file: string | undefined): string {
  try {
    return readFileSync(file === undefined || file === '-' ? 0 : file, 'utf8')
  } catch {
    return giveUp(`${file ?? 'standard input'} cannot be read`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return giveUp(`not JSON: ${error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'unreadable'}`)
  }
}

function run(input: unknown, at: readonly PropertyKey[]) {
  const parsed = scenarioSchema.safeParse(input)
  if (parsed.success) return runScenario(parsed.data, refusalInBoth)
  const issue = parsed.error.issues[0]
  const path = [...at, ...(issue?.path ?? [])].map(String).join('.')
  return giveUp(`wrong shape at ${path || 'the top'}: ${issue?.message ?? 'not a scenario'}`)
}

const content = fileOrScenarios.safeParse(parse(read(process.argv[2])))
if (!content.success) giveUp('wrong shape at the top: expected a scenario or an array of them')
const answer = Array.isArray(content.data) ? content.data.map((one, index) => run(one, [index])) : run(content.data, [])
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
