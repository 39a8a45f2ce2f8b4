import type { Deadline } from '#machines/deadline.ts'

/** So many settled clocks come with the page, folded away. */
const most = 12

/** True while something is owed by the clock, or somebody has to judge whether it came in time. */
export const isRunning = ({ status, borderline }: Pick<Deadline, 'status' | 'borderline'>): boolean =>
  status === 'open' || status === 'overdue' || borderline === true

/** The clocks without the settled ones when these are many, as after weeks in hospital. */
export function fewClocks<Clock extends Deadline>(clocks: readonly Clock[]): readonly Clock[] {
  const running = clocks.filter(isRunning)
  return clocks.length - running.length > most ? running : clocks
}
