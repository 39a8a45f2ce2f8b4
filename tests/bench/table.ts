import Table from 'cli-table3'
import { type Figure, isMet, judged } from './bench.ts'

const rounded = (value: number) =>
  value.toLocaleString('en', { maximumSignificantDigits: value < 1000 ? 3 : 4, useGrouping: true })

const aimOf = ({ aim }: Figure) => {
  if (aim === null) return ''
  return 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`
}

const marks = new Map<boolean | null, string>([
  [true, '✓'],
  [false, '✗'],
  [null, ''],
])

/** The figures as one table for a terminal. */
export function tableOf(rows: readonly { bench: string; figure: Figure }[]): string {
  const table = new Table({
    head: ['benchmark', 'measured', 'ours', 'baseline', 'unit', 'ratio', 'aim', ''],
    colAligns: ['left', 'left', 'right', 'right', 'left', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  })
  for (const { bench, figure } of rows) {
    const { what, ours, baseline, unit } = figure
    const ratio = baseline === null ? '' : rounded(judged(figure))
    const beside = baseline === null ? '' : rounded(baseline)
    table.push([bench, what, rounded(ours), beside, unit, ratio, aimOf(figure), marks.get(isMet(figure)) ?? ''])
  }
  return table.toString()
}
