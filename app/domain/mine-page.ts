import { type Call, callNow, helpers } from './mine-call.ts'
import { type Doing, doingNow } from './mine-doing.ts'
import { type Headline, headlineOf } from './mine-headline.ts'
import { type LookOfDay, looksByDay } from './mine-looks.ts'
import { type MinePlan, toMinePlan } from './mine-plan.ts'
import type { GrantItem, GrantShown, MineView, Shared } from './mine-views.ts'
import { type WayItem, wayAhead } from './mine-way.ts'
import type { Day, Instant } from './view-parts.ts'

/** The page of the person's own side, ready to be put into words. */
export type MinePage = {
  reader: { isPerson: boolean; firstName: string; items: readonly GrantItem[]; until: Day | null }
  person: { name: string; givenName: string; isDeceased: boolean }
  headline: Headline
  doing: Doing | null
  way: readonly WayItem[]
  call: Call | null
  helpers: Shared['contacts']['team']
  transport: string | null
  /** Null when there is none, or none that the grant covers. */
  plan: MinePlan | null
  /** Nothing at all is shared just now. */
  isEmpty: boolean
  /** There is no plan, and the reader is one who would see it: they can ask for one. */
  mayPropose: boolean
  grants: readonly GrantShown[]
  looks: readonly LookOfDay[]
  lastVisit: Instant | null
}

/** What the page says at `now`. Once the person has died it says so, and whom to call: nothing else, and no forms. */
export function toMinePage(view: MineView, now: Instant): MinePage {
  const { guest, person, until } = view
  const calm = {
    reader: {
      isPerson: guest.party === 'person',
      firstName: guest.name.split(' ')[0] ?? guest.name,
      items: guest.items,
      until,
    },
    person: { name: person.name, givenName: person.givenName, isDeceased: person.deceased },
    headline: { kind: 'concerns' },
    doing: null,
    way: [],
    call: callNow(view, now),
    helpers: [],
    transport: null,
    plan: null,
    isEmpty: view.discharge === null && view.plan === null,
    mayPropose: false,
    grants: [],
    looks: [],
    lastVisit: view.lastVisit,
  } satisfies MinePage
  return person.deceased ? calm : { ...calm, ...inLife(withoutPlace(view), now) }
}

function inLife(view: MineView, now: Instant) {
  const doing = doingNow(view, now)
  const isLeaving = view.discharge?.date?.dischargedAt === null
  return {
    headline: headlineOf(view, now),
    doing,
    way: wayAhead(withoutOldStay(view), doing, now),
    helpers: helpers(view).filter(({ party }) => !isProtected(view) || party !== 'inpatient'),
    transport: (isLeaving && view.discharge?.date?.planned?.transport) || null,
    plan: toMinePlan(view, now),
    mayPropose: view.plan === null && view.guest.items.includes('plan'),
    grants: view.grants,
    looks: looksByDay(view.looks),
  }
}

/** A stay in hospital that is over and done with says nothing more beside a plan that goes on. */
function withoutOldStay(view: MineView): MineView {
  const isOld = view.discharge?.date?.phase === 'closed'
  return isOld && view.plan?.plan && view.plan.plan.state !== 'closed' ? { ...view, discharge: null } : view
}

const isProtected = ({ person }: MineView) => person.protection !== 'none'

/** Of someone whose identity is protected: neither the ward nor how the journey goes, whatever was shared. */
function withoutPlace(view: MineView): MineView {
  const date = view.discharge?.date
  if (!isProtected(view) || !view.discharge || !date) return view
  const planned = date.planned && { ...date.planned, transport: null }
  return { ...view, discharge: { ...view.discharge, date: { ...date, ward: null, planned } } }
}
