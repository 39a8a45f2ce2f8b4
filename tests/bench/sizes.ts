/** How big a run is. All are set by flags: `--seconds 5 --processes 100000`. */
export type Sizes = {
  /** How long each side of a benchmark is measured, in all. */
  seconds: number
  /** How many processes the big database of `growth` holds. */
  processes: number
  /** How many processes `replay` rebuilds. */
  replayed: number
  /** How many requests `memory` makes. */
  requests: number
}

/** Small enough that everything that runs by default ends within five minutes on two cores. */
export const defaultSizes: Sizes = { seconds: 5, processes: 20_000, replayed: 2_000, requests: 200_000 }
