import { demoAccounts } from '#app/demo/staff.ts'
import { messages } from '#app/text/messages.ts'

const headings = ['Role', 'Unit', 'User name', 'Password']

/** Answers who one can sign in as in the demo: a line per assignment, in columns. */
export function accountTable(): string {
  const rows = demoAccounts.map(({ role, unit, userName, password }) => [
    messages.en.shell.role[role],
    unit,
    userName,
    password,
  ])
  const table = [headings, ...rows]
  const widths = headings.map((_heading, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
}
