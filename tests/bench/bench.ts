import type { Sizes } from './sizes.ts'

/** What a figure is held to. */
export type Aim = { atLeast: number } | { atMost: number }

/** One line of the table. Where there is a baseline the ratio of ours to it is judged, else our own figure. */
export type Figure = {
  /** What was measured, in a few words; the benchmark's own name is printed before it. */
  what: string
  ours: number
  baseline: number | null
  unit: 'per second' | 'ms' | 'kB' | 'MB' | 's' | 'lost' | '%'
  /** Null for a figure that is told and not judged. */
  aim: Aim | null
}

/** What a benchmark needs besides its own work: how big, and somewhere to say how far it has come. */
export type Setting = { sizes: Sizes; say: (line: string) => void }

export type Bench = {
  name: string
  /** One sentence for `npm run bench -- --help`: our work, and what it is measured beside. */
  about: string
  /** False for what takes longer than a minute: it runs only when it is named. */
  byDefault: boolean
  /** True for those that measure the running site, which is then kept open for the next of them. */
  onSite?: boolean
  run: (setting: Setting) => Promise<readonly Figure[]>
}

/** The figure that is judged. */
export const judged = ({ ours, baseline }: Figure): number => (baseline === null ? ours : ours / baseline)

/** True when the figure is as it should be; null when nothing was asked of it. */
export function isMet(figure: Figure): boolean | null {
  if (figure.aim === null) return null
  return 'atLeast' in figure.aim ? judged(figure) >= figure.aim.atLeast : judged(figure) <= figure.aim.atMost
}
