import type { sv } from './sv/index.ts'

/** Which words travel to the browser together. Every staff page has `base`; each page asks for what else it shows. */
export const groups = ['base', 'person', 'step', 'access', 'meeting', 'paper', 'mine'] as const
export type Group = (typeof groups)[number]

type Start = Exclude<keyof typeof sv, 'events'> | `events.${keyof typeof sv.events}`

/** The group of every key that starts so. */
export const groupOfStart = {
  shell: 'base',
  words: 'base',
  codes: 'base',
  sip: 'base',
  worklist: 'base',
  people: 'base',
  contact: 'base',
  'events.name': 'base',
  'events.done': 'base',
  person: 'person',
  history: 'person',
  plan: 'person',
  duties: 'person',
  steps: 'step',
  start: 'step',
  'events.happens': 'step',
  'events.law': 'step',
  'events.notRequired': 'step',
  access: 'access',
  letIn: 'access',
  meetings: 'meeting',
  acute: 'paper',
  invitation: 'paper',
  print: 'paper',
  paper: 'paper',
  'events.plain': 'mine',
  mine: 'mine',
} as const satisfies Record<Start, Group>

const known = new Map<string, readonly Group[]>()

const isWithin = (key: string, start: string) => key === start || key.startsWith(`${start}.`)

/** The groups that hold words under this key or namespace. */
export function groupsOf(key: string): readonly Group[] {
  const before = known.get(key)
  if (before) return before
  const starts = Object.entries(groupOfStart).filter(([start]) => isWithin(key, start) || isWithin(start, key))
  const found = [...new Set(starts.map(([, group]) => group))]
  known.set(key, found)
  return found
}
