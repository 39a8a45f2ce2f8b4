import { codes } from './codes.ts'
import { events } from './events.ts'
import { history } from './history.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { steps } from './steps.ts'
import { words } from './words.ts'
import { worklist } from './worklist.ts'

/** Every Swedish word, a namespace per file. */
export const sv = { codes, events, history, people, person, shell, start, steps, words, worklist } as const
