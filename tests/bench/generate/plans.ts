import type { Clock, When } from '#app/demo/clock.ts'
import { towns } from '#app/demo/lines.ts'
import type { PersonKey } from '#app/demo/people.ts'
import {
  acceptsLead,
  action,
  books,
  closes,
  comes,
  confirms,
  consents,
  copies,
  done,
  establishes,
  goal,
  invites,
  leads,
  matters,
  need,
  offers,
  takesPart,
} from '#app/demo/sip-lines.ts'
import type { PlanLine, PlanStory } from '#app/demo/story.ts'
import { crews, type Town } from './stays.ts'
import { timeline } from './timeline.ts'

export type Plan = {
  person: PersonKey
  town: Town
  /** From when to when, in days before today. */
  from: number
  to: number
  actions: number
  /** How many events in all; at least 20 and the actions, and again as many actions where it is closed. */
  events: number
  isClosed: boolean
}

const ordinary = 20

/** A plan with so many actions and events, established, and followed through to its end when it is closed. */
export function planOf(plan: Plan): PlanStory {
  const { person, town, from, to, events } = plan
  return {
    person,
    proposed: { when: `-${from}d 07:30`, by: crews[town].contact, reason: 'Insatser från både region och kommun.' },
    unfolds(clock) {
      const next = timeline(from, to, events)
      const spare = events - ordinary - plan.actions * (plan.isClosed ? 2 : 1)
      return [
        ...agreed(plan, clock, next),
        ...described(plan, next, spare),
        ...acted(plan, clock, next),
        ...established(plan, clock, next),
        ...(plan.isClosed ? ended(plan, next) : []),
      ]
    },
  }
}

function agreed({ town, to }: Plan, clock: Clock, next: () => When): PlanLine[] {
  const { contact, head, assessor, nurse } = crews[town]
  const [, assessors, nurses] = towns[town]
  return [
    offers(next(), contact),
    consents(next(), contact, town),
    takesPart(next(), contact, 'prepare', 'self'),
    leads(next(), head, contact),
    acceptsLead(next(), contact),
    invites(next(), contact, assessors, clock.on(-to)),
    invites(next(), contact, nurses, clock.on(-to)),
    ...[assessor, nurse].flatMap((one) => comes(next(), one)),
    matters(next(), contact, 'Att kunna gå ut själv och handla på torget som förr.'),
    goal(next(), contact, 'torget', 'Gå till torget', { measure: '400 meter med rollator' }),
    goal(next(), contact, 'koren', 'Sjunga i kören igen', { horizon: 'long' }),
  ]
}

const described = ({ town }: Plan, next: () => When, count: number): PlanLine[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) =>
    index % 2 === 0
      ? need(next(), crews[town].assessor, 1 + (index % 11), 'Orkar inte hela vägen, vilar efter halva.')
      : takesPart(next(), crews[town].contact, 'meet', 'withSupport', {
          adaptation: 'Samtal på förmiddagen, dottern med',
        }),
  )

const doers = ({ town }: Plan) => {
  const { contact, assessor, nurse } = crews[town]
  const [centre, assessors, nurses] = towns[town]
  return [
    { who: contact, unit: centre },
    { who: assessor, unit: assessors },
    { who: nurse, unit: nurses },
  ] as const
}

const idOf = (index: number) => `insats-${index + 1}`

const acted = (plan: Plan, clock: Clock, next: () => When): PlanLine[] =>
  Array.from({ length: plan.actions }, (_, index) => {
    const { who, unit } = doers(plan)[index % 3] ?? doers(plan)[0]
    const about = { id: idOf(index), text: 'Gångträning och stöd i hemmet', start: clock.on(-plan.to) }
    return action(next(), who, [unit, 'Gruppen i norr'], { ...about, when: 'tisdagar och fredagar' })
  })

function established({ town, to }: Plan, clock: Clock, next: () => When): PlanLine[] {
  const { contact, assessor, nurse } = crews[town]
  return [
    ...[contact, assessor, nurse].flatMap((one) => confirms(next(), 1, one)),
    books(next(), contact, clock.on(90 - to)),
    establishes(next(), contact, true),
    copies(next(), contact, 'Personen'),
  ]
}

const ended = (plan: Plan, next: () => When): PlanLine[] => [
  ...Array.from({ length: plan.actions }, (_, index) =>
    done(next(), (doers(plan)[index % 3] ?? doers(plan)[0]).who, idOf(index), 'Klart'),
  ),
  closes(next(), crews[plan.town].contact, 'goalsMet', 'Klarar sig utan insatser.'),
]
