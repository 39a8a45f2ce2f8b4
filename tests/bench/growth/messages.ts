import type { Candidates, Target, Work } from './candidates.ts'

/** What a side is asked to do. It answers each before it is asked the next. */
export type Asked =
  | { what: 'find' }
  | { what: 'take'; targets: Record<Work, Target[]> }
  | { what: 'do'; work: Work; times: number }
  | { what: 'end' }

/** What each is answered with; `durations` are milliseconds. */
export type Answered = { candidates: Candidates } | { durations: number[] } | { error: string }
