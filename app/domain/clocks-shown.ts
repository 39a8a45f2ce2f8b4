import type { PersonView } from './views.ts'

/** So many settled clocks come with the page, folded away. */
const most = 12

/** The view without its settled clocks when they are many, as after weeks in hospital, and how many they are. */
export function withFewClocks<View extends Pick<PersonView, 'clocks'>>(view: View): View & { clocksLeftOut: number } {
  const running = view.clocks.filter((clock) => clock.running)
  const settled = view.clocks.length - running.length
  return settled > most ? { ...view, clocks: running, clocksLeftOut: settled } : { ...view, clocksLeftOut: 0 }
}
