import type { Clock, When } from '#app/demo/clock.ts'
import {
  accepted,
  acknowledged,
  answers,
  appointed,
  asks,
  called,
  canReceive,
  informed,
  leaves,
  measures,
  moved,
  needs,
  notice,
  planning,
  ready,
  received,
  summary,
  told,
  towns,
} from '#app/demo/lines.ts'
import type { PersonKey } from '#app/demo/people.ts'
import type { StaffKey } from '#app/demo/staff.ts'
import type { Line, Story } from '#app/demo/story.ts'
import { timeline } from './timeline.ts'

export type Town = keyof typeof towns

/** Who does what in a town's stories. */
export const crews = {
  sunneras: { ward: 'sara', doctor: 'erik', head: 'olof', contact: 'maria', assessor: 'lena', nurse: 'amir' },
  ekeby: { ward: 'johan', doctor: 'leila', head: 'petra', contact: 'petra', assessor: 'ingrid', nurse: 'elin' },
} as const satisfies Record<Town, Record<string, StaffKey>>

export type Stay = {
  person: PersonKey
  town: Town
  /** From when to when, in days before today. */
  from: number
  to: number
  /** How many events in all; at least 25 for one that is closed. */
  events: number
  /** Where it has come. */
  until: 'planning' | 'home' | 'closed' | 'interrupted'
}

const items = ['adl', 'medication', 'aids', 'rehab', 'home', 'relatives', 'other'] as const
const reasons = ['Feber sedan i går', 'Väntar på röntgen', 'Bättre gång med rollator', 'Nytt prov i morgon']
/** How many events a stay has that goes straight on. */
const ordinary = { planning: 13, interrupted: 14, home: 24, closed: 25 } as const

/** A stay in hospital with so many events: the ordinary way, and in the middle as much to and fro as it takes. */
export function stayOf(stay: Stay): Story {
  const { person, town, from, to, events } = stay
  return {
    person,
    admitted: { when: `-${from}d 07:30`, by: crews[town].ward },
    unfolds(clock) {
      const next = timeline(from, to, events)
      const lines = [...beginning(stay, clock, next), ...toAndFro(stay, clock, next, events - ordinary[stay.until])]
      if (stay.until === 'interrupted')
        return [...lines, [next(), crews[town].ward, 'case.interrupted', { reason: 'noNeed' }]]
      return stay.until === 'planning' ? lines : [...lines, ...homeward(stay, clock, next)]
    },
  }
}

function beginning({ town, to }: Stay, clock: Clock, next: () => When): Line[] {
  const { ward, doctor, head, contact, assessor, nurse } = crews[town]
  return [
    needs(clock, next(), doctor),
    notice(clock, next(), ward, town, -to, 'probable'),
    told(next(), ward, 'date', 'inPerson', true),
    ...[contact, assessor, nurse].flatMap((one) => acknowledged(next(), one)),
    appointed(next(), head, contact, 'knowsPerson'),
    accepted(next(), contact),
    told(next(), ward, 'contact'),
    planning(next(), assessor),
    planning(next(), nurse),
    [next(), contact, 'sip.decided', { decision: 'notApplicable', reason: 'existingSipUpdated' }],
  ]
}

/** Dates that move, questions and their answers, and what the person is told of it. */
function toAndFro({ town, to }: Stay, clock: Clock, next: () => When, count: number): Line[] {
  const { ward, assessor, nurse } = crews[town]
  const wardUnit = town === 'sunneras' ? 'ward42' : 'ward51'
  return Array.from({ length: Math.max(0, count) }, (_, index): Line => {
    const round = Math.floor(index / 6)
    const item = items[round % items.length] ?? 'other'
    const when = next()
    const lines: readonly Line[] = [
      asks(when, assessor, item, wardUnit, clock.at(when), 'Behövs inför biståndsbedömningen.'),
      answers(when, ward, item, 'Går med rollator inomhus, behöver stöd i trappor och vid dusch.'),
      moved(clock, when, ward, -to - (round % 3), 'probable', reasons[round % reasons.length] ?? 'Feber'),
      told(when, ward, 'date', 'inPerson', round % 2 === 0),
      planning(when, nurse, { track: 'yellow', note: 'Träning i hemmet planeras med hemsjukvården.' }),
      [when, ward, 'understanding.checked', { topic: 'medication', result: 'understood' }],
    ]
    return lines[index % 6] as Line
  })
}

function homeward({ town, until }: Stay, clock: Clock, next: () => When): Line[] {
  const { ward, doctor, contact, assessor, nurse } = crews[town]
  const leaving = next()
  const arriving = next()
  const calling = next()
  const lines: Line[] = [
    measures(leaving, contact),
    ...[assessor, nurse, contact].map((one) => canReceive(leaving, one)),
    ready(leaving, ward, doctor),
    told(leaving, ward, 'readiness', 'inPerson', true),
    summary(arriving, ward),
    leaves(clock, arriving, ward),
    informed(arriving, ward, towns[town], ['Läkemedelslista', 'Epikris']),
    received(clock, calling, nurse),
    called(clock, calling, contact, 'Mår bra och sover bättre hemma. Vågar inte gå ut ensam än.'),
  ]
  return until === 'home' ? lines : [...lines, [calling, assessor, 'case.closed', {}]]
}
