import { access } from './access.ts'
import { acute } from './acute.ts'
import { codes } from './codes.ts'
import { contact } from './contact.ts'
import { duties } from './duties.ts'
import { events } from './events.ts'
import { history } from './history.ts'
import { invitation } from './invitation.ts'
import { letIn } from './let-in.ts'
import { meetings } from './meetings.ts'
import { mine } from './mine.ts'
import { paper } from './paper.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { plan } from './plan.ts'
import { print } from './print.ts'
import { shell } from './shell.ts'
import { sipCodes } from './sip-codes.ts'
import { start } from './start.ts'
import { steps } from './steps.ts'
import { words } from './words.ts'
import { worklist } from './worklist.ts'

/** Every English word, a namespace per file. */
export const en = {
  acute,
  access,
  codes,
  contact,
  duties,
  events,
  history,
  invitation,
  letIn,
  mine,
  meetings,
  paper,
  people,
  person,
  plan,
  print,
  shell,
  sip: sipCodes,
  start,
  steps,
  words,
  worklist,
} as const
