import type { PersonKey } from '#app/demo/people.ts'
import type { Tales } from '#app/demo/script.ts'
import { planOf } from './plans.ts'
import { stayOf, type Town } from './stays.ts'

/** The person whose page is the longest: a stay of 200 events and a plan of thirty actions, both still open. */
export const longest: PersonKey = 'gunnar'

/** How many events each closed stay has, from the ordinary to the endless, and who it is about. */
const closedStays: readonly (readonly [PersonKey, Town, number])[] = [
  ['alma', 'sunneras', 25],
  ['anna', 'sunneras', 28],
  ['arne', 'sunneras', 31],
  ['astrid', 'sunneras', 34],
  ['britt', 'ekeby', 29],
  ['cecilia', 'sunneras', 38],
  ['elsa', 'sunneras', 44],
  ['folke', 'ekeby', 33],
  ['gerd', 'sunneras', 52],
  ['gote', 'ekeby', 70],
  ['harald', 'ekeby', 110],
  ['inga', 'sunneras', 200],
]

/** Closed stays with a closed plan beside them: events of the stay, actions and events of the plan. */
const closedBoth: readonly (readonly [PersonKey, Town, number, number, number])[] = [
  ['barbro', 'sunneras', 28, 3, 30],
  ['bertil', 'sunneras', 32, 5, 40],
  ['margareta', 'ekeby', 36, 8, 60],
]

const closedPlans: readonly (readonly [PersonKey, Town, number, number])[] = [
  ['david', 'sunneras', 2, 26],
  ['edvin', 'ekeby', 4, 34],
]

/** Ended already two days ago, so that nobody has anything left to do. */
const over = { to: 2, until: 'closed' } as const

/** The tales that the demo has none of: whole ways with as many events as there are in real life. */
export const tales: Tales = {
  stories: [
    ...closedStays.map(([person, town, events]) => stayOf({ ...over, person, town, events, from: daysOf(events) })),
    ...closedBoth.map(([person, town, events]) =>
      stayOf({ ...over, person, town, events, from: daysOf(events), to: 6 }),
    ),
    stayOf({ person: 'karlerik', town: 'sunneras', events: 30, from: 9, to: 1, until: 'interrupted' }),
    stayOf({ person: longest, town: 'sunneras', events: 200, from: 60, to: 1, until: 'planning' }),
    stayOf({ person: 'rune', town: 'sunneras', events: 60, from: 30, to: 1, until: 'home' }),
    stayOf({ person: 'stig', town: 'ekeby', events: 40, from: 20, to: 1, until: 'planning' }),
  ],
  planStories: [
    ...closedBoth.map(([person, town, , actions, events]) =>
      planOf({ person, town, actions, events, from: 5 + events, to: 2, isClosed: true }),
    ),
    ...closedPlans.map(([person, town, actions, events]) =>
      planOf({ person, town, actions, events, from: 5 + events, to: 2, isClosed: true }),
    ),
    planOf({ person: longest, town: 'sunneras', actions: 30, events: 70, from: 40, to: 1, isClosed: false }),
    planOf({ person: 'siv', town: 'sunneras', actions: 12, events: 45, from: 30, to: 1, isClosed: false }),
  ],
  guestKeys: [],
}

/** A stay with more to and fro takes longer. */
function daysOf(events: number): number {
  return 8 + Math.ceil(events / 4)
}
