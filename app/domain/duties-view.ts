import type { StoredEvent } from '#db/schema/index.ts'
import { dutyHolder as dischargeHolder } from '#machines/discharge/index.ts'
import { dutyHolder as planHolder } from '#machines/sip/index.ts'
import type { Actor } from './actor.ts'
import type { ContactNow } from './contact-now.ts'
import { type ContactShown, callNow, toContact } from './contact-shown.ts'
import { type Duty, type DutyCase, type Happened, toDuties } from './duties.ts'
import { dischargeDuties } from './duties-discharge.ts'
import { planDuties } from './duties-plan.ts'
import { reachOfDischarge, reachOfPlan } from './duty-reach.ts'
import { undoneVersions } from './history.ts'
import { type Holding, holdingsOf } from './holdings.ts'
import { dischargeKind, sipKind } from './kinds/index.ts'
import type { LoadedPerson, StoredEntry } from './load-person.server.ts'
import type { LoadedPlan } from './load-plan.server.ts'
import { standing } from './standing.ts'
import type { Instant, PersonHead, ProcessEventType } from './view-parts.ts'

/** What whoever holds the coordination owes, what came of what was done, and who has held it. */
export type DutiesView = {
  person: PersonHead
  hasDischarge: boolean
  callNow: ContactNow | null
  contact: ContactShown | null
  duties: readonly Duty[]
  /** Roughly what is left to do, in minutes. */
  minutesLeft: number
  /** Who has held the duty on the way home, and in the plan. */
  holdings: { discharge: readonly Holding[]; plan: readonly Holding[] }
  /** What the reader may send now, so that a duty leads to its step. */
  available: readonly ProcessEventType[]
}

type Loaded = { discharge: LoadedPerson | null; plan: LoadedPlan | null }

/** The duty list from the cases that the reader may see. */
export function toDutiesView(loaded: Loaded, actor: Actor, now: Instant): Omit<DutiesView, 'person'> {
  const { discharge, plan } = loaded
  const duties = toDuties([...ofDischarge(discharge, now), ...ofPlan(plan, now)], now)
  const isLeft = ({ status }: Duty) => status === 'now' || status === 'overdue'
  return {
    hasDischarge: discharge !== null,
    callNow: callNow(reachNow(loaded), now),
    contact: discharge && toContact(discharge.state.facts, discharge.units),
    duties,
    minutesLeft: duties.filter(isLeft).reduce((sum, { minutes }) => sum + minutes, 0),
    holdings: heldIn(loaded),
    available: [
      ...(discharge ? dischargeKind.offered(discharge.state, actor) : []),
      ...(plan ? sipKind.offered(plan.state, actor) : []),
    ],
  }
}

/** On the way home its holder is the one to call; once home, the plan's. */
function reachNow({ discharge, plan }: Loaded) {
  const isOver = !discharge || discharge.state.facts.end !== null
  if (plan && isOver) return reachOfPlan(plan.state, plan.units)
  return discharge && reachOfDischarge(discharge.state.facts, discharge.units)
}

const ofDischarge = (loaded: LoadedPerson | null, now: Instant): DutyCase[] =>
  loaded
    ? [
        {
          owed: dischargeDuties(loaded.state, loaded.policy, now),
          happened: [...standing(loaded.entries)].reverse().map(toHappened),
        },
      ]
    : []

const ofPlan = (loaded: LoadedPlan | null, now: Instant): DutyCase[] =>
  loaded
    ? [{ owed: planDuties(loaded.state, loaded.policy, now), happened: inForce(loaded.entries).map(toHappened) }]
    : []

/** The entries that nobody has taken back, oldest first. */
function inForce<Event extends StoredEvent>(entries: readonly StoredEntry<Event>[]): StoredEntry<Event>[] {
  const undone = undoneVersions(entries)
  return entries.filter(({ event }) => event.type !== 'event.undone' && !undone.has(event.version)).reverse()
}

const toHappened = ({ event, unitName, userName }: StoredEntry<StoredEvent>): Happened => ({
  type: event.type as ProcessEventType,
  at: event.at,
  party: event.by.party,
  unitName,
  userName,
  data: event.data,
})

function heldIn({ discharge, plan }: Loaded): DutiesView['holdings'] {
  const eventsOf = (entries: readonly StoredEntry<StoredEvent>[]) => inForce(entries).map(({ event }) => event)
  return {
    discharge: discharge
      ? holdingsOf(eventsOf(discharge.entries), dischargeKind, ({ facts }) => dischargeHolder(facts), discharge.units)
      : [],
    plan: plan ? holdingsOf(eventsOf(plan.entries), sipKind, planHolder, plan.units) : [],
  }
}
