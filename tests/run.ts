import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Runs everything that must hold, in order, quiet when green, and ends with one line of totals. */
const results = path.join(import.meta.dirname, 'e2e', 'results')
const vitestReport = path.join(results, 'vitest.json')
const playwrightReport = path.join(results, 'playwright.json')

type Totals = { passed: number; failed: number; skipped: number }
type Stage = { name: string; command: string[]; env?: Record<string, string>; totals?: () => Totals }

const stages: Stage[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'build', command: ['tsx', 'app/cli/build.ts'] },
  {
    name: 'unit and database',
    command: [
      'vitest',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    totals: vitestTotals,
  },
  {
    name: 'browser',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    totals: playwrightTotals,
  },
]

function run({ command: [program = '', ...rest], env }: Stage): Promise<{ ok: boolean; output: string }> {
  const child = spawn(path.join('node_modules', '.bin', program), rest, {
    env: { ...process.env, ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ ok: code === 0, output })))
}

function vitestTotals(): Totals {
  const report = JSON.parse(readFileSync(vitestReport, 'utf8'))
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
}

function playwrightTotals(): Totals {
  const { stats } = JSON.parse(readFileSync(playwrightReport, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

async function main() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const total: Totals = { passed: 0, failed: 0, skipped: 0 }
  for (const stage of stages) {
    const began = performance.now()
    const { ok, output } = await run(stage)
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    process.stdout.write(`${ok ? '✓' : '✗'} ${stage.name} (${seconds} s)\n`)
    if (!ok) process.stdout.write(`${output}\n`)
    const counted = readTotals(stage, ok)
    total.passed += counted.passed
    total.failed += counted.failed
    total.skipped += counted.skipped
    if (!ok) break
  }
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}\n`,
  )
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** A stage without tests of its own counts only when it fails; so does one that died before it could report. */
function readTotals(stage: Stage, ok: boolean): Totals {
  const nothing = { passed: 0, failed: 0, skipped: 0 }
  try {
    const totals = stage.totals?.() ?? nothing
    return ok || totals.failed > 0 ? totals : { ...totals, failed: 1 }
  } catch {
    return { ...nothing, failed: 1 }
  }
}

await main()
