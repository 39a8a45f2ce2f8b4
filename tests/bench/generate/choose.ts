import { drawFrom } from './random.ts'
import type { Template } from './templates.ts'

/** Who has something open, of all people. */
const openShare = 0.15
/** How many times a person has been ill: once mostly, some again and again. */
const staysShares: readonly (readonly [stays: number, share: number])[] = [
  [1, 0.55],
  [2, 0.22],
  [3, 0.1],
  [5, 0.09],
  [8, 0.03],
  [12, 0.01],
]

/** A closed case is a stay, and now and then a plan beside it. */
const processesPerStay = 1.2

export type Chosen = { template: number; isOpen: boolean }
type Numbered = Template & { number: number; weight: number }

const sum = (all: readonly Numbered[], of: (one: Numbered) => number) =>
  all.reduce((total, one) => total + one.weight * of(one), 0)
const meanOf = (all: readonly Numbered[]) => sum(all, ({ events }) => events) / sum(all, ({ processes }) => processes)

/** Weighs the templates so that a process has so many events on average: all alike, and the longer the less or the more. */
function weigh(all: readonly Numbered[], wanted: number): Numbered[] {
  const tilted = (tilt: number) => all.map((one) => ({ ...one, weight: Math.exp((tilt * one.events) / one.processes) }))
  let [low, high] = [-1, 1]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (meanOf(tilted(middle)) < wanted) low = middle
    else high = middle
  }
  return tilted(low)
}

/** What can be drawn: an open or a closed case, an earlier stay of anybody, one that is a single process. */
function drawers(templates: readonly Numbered[], meanEvents: number) {
  const open = templates.filter(({ isOpen }) => isOpen)
  const ended = templates.filter(({ isOpen }) => !isOpen)
  const stays = staysShares.reduce((total, [count, share]) => total + count * share, 0)
  const openProcesses = (openShare * sum(open, ({ processes }) => processes)) / open.length
  const shareOfOpen = openProcesses / (openProcesses + (stays - openShare) * processesPerStay)
  const closed = weigh(ended, (meanEvents - shareOfOpen * meanOf(open)) / (1 - shareOfOpen))
  const plain = closed.filter(({ isPlain }) => isPlain)
  const byWeight = ({ weight }: Numbered) => weight
  return {
    open: drawFrom(open, byWeight),
    closed: drawFrom(closed, byWeight),
    plain: drawFrom(plain, byWeight),
    single: drawFrom(
      plain.filter(({ processes }) => processes === 1),
      byWeight,
    ),
    stays: drawFrom(staysShares, ([, share]) => share),
  }
}

/**
 * Chooses whose cases are copied: the templates of one person after the other, the latest first, for exactly so many
 * processes and at most so many people, with so many events in each process on average, as far as the templates allow.
 * The first person of the first chunk has the longest page.
 */
export function chooser(templates: readonly Template[], meanEvents: number) {
  const [longest, ...others] = templates.map((template, number) => ({ ...template, number, weight: 1 }))
  if (!longest) throw new Error('There are no templates.')
  const draw = drawers(others, meanEvents)

  return (random: () => number, processes: number, mostPeople: number, isFirst: boolean): Chosen[][] => {
    const people: Chosen[][] = []
    let left = processes
    const take = (one: Numbered, isMain: boolean) => {
      const fits = one.processes <= left ? one : draw.single(random)
      left -= fits.processes
      const chosen = { template: fits.number, isOpen: fits.isOpen }
      if (isMain) people.push([chosen])
      else people.at(-1)?.push(chosen)
    }
    if (isFirst) take(longest, true)
    while (left > 0) {
      if (people.length < mostPeople) take(random() < openShare ? draw.open(random) : draw.closed(random), true)
      else take(draw.plain(random), false)
      const [times] = draw.stays(random)
      for (let stay = 1; stay < times && left > 0; stay++) take(draw.plain(random), false)
    }
    return people
  }
}
