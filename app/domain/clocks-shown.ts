import type { Clock, PersonView } from './views.ts'

/** True for a clock that somebody still has to heed. */
export const isRunning = ({ status, borderline }: Clock): boolean =>
  status === 'open' || status === 'overdue' || borderline

/** So many settled clocks come with the page, folded away. */
const most = 12

/** The view without its settled clocks when they are many, as after weeks in hospital, and how many they are. */
export function withFewClocks<View extends Pick<PersonView, 'clocks'>>(view: View): View & { clocksLeftOut: number } {
  const running = view.clocks.filter(isRunning)
  const settled = view.clocks.length - running.length
  return settled > most ? { ...view, clocks: running, clocksLeftOut: settled } : { ...view, clocksLeftOut: 0 }
}
