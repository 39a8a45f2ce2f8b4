import type { Messages } from '../messages.ts'
import { reword } from '../reword.ts'
import { sv } from '../sv/index.ts'
import { mine } from './mine.ts'

/** Easy-read Swedish: its own words on the person's pages, and Swedish on every other. */
export const easy: Messages = { ...sv, mine: reword(sv.mine, mine) }
