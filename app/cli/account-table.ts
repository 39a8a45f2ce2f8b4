import { guestKeys, guestOf } from '#app/demo/guests.ts'
import { people } from '#app/demo/people.ts'
import { demoAccounts } from '#app/demo/staff.ts'
import { messages } from '#app/text/messages.ts'

const headings = ['Role', 'Unit or person', 'User name', 'Password']

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`

/** Answers who one can sign in as in the demo: a line per assignment and per guest, in columns. */
export function accountTable(): string {
  const staff = demoAccounts.map(({ role, unit, userName, password }) => [
    messages.en.shell.role[role],
    unit,
    userName,
    password,
  ])
  const guests = guestKeys
    .map(guestOf)
    .map(({ holder, person, userName, password }) => [
      holder === 'person' ? 'The person' : 'Relative',
      nameOf(people[person]),
      userName,
      password,
    ])
  const table = [headings, ...staff, ...guests]
  const widths = headings.map((_heading, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
}
