import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { Guest } from '#app/domain/mine-views.ts'
import type { SendOutcome } from '#app/domain/outcome.ts'
import { send } from '#app/domain/send.server.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { startDischarge } from '#app/domain/start-discharge.server.ts'
import { type StartSipOutcome, startSip } from '#app/domain/start-sip.server.ts'
import { take } from '#app/domain/take-work.server.ts'
import { asSystem } from '#db/client.server.ts'
import { processes } from '#db/schema/index.ts'
import { type GuestKey, guestOf, isGuest } from './guests.ts'
import { letGuestIn } from './let-guest-in.server.ts'
import { people } from './people.ts'
import type { Action, GrantAction, PlanAction, StayAction } from './script.ts'
import { actorOf, type StaffKey } from './staff.ts'

type Case = { personId: string; processId: string; version: number }
/** What has come of the stories: their cases by number, and the people by key. */
type Stage = { cases: Map<number, Case>; personIds: Map<string, string> }
type Event = StayAction | PlanAction

/** The same for the same action each time, so that a seed that was cut short goes on where it was. */
const keyOf = ({ story, index }: Action) => `demo-${story}-${index}`

function failed({ person, type }: Event, outcome: SendOutcome | StartSipOutcome): Error {
  const why =
    !outcome.ok && outcome.reason === 'refused' ? `${outcome.code} ${outcome.details}` : JSON.stringify(outcome)
  return new Error(`The demo's ${type} for ${person} was not taken: ${why}`)
}

async function start(actor: Actor, action: Event): Promise<Case> {
  const { of, data, at } = action
  const person = people[action.person]
  const key = keyOf(action)
  const outcome =
    of === 'stay'
      ? await startDischarge(actor, { person, admission: data, key, at })
      : await startSip(actor, { person, proposal: data, key, at })
  if (!outcome.ok) throw failed(action, outcome)
  return { personId: outcome.personId, processId: outcome.processId, version: 1 }
}

/** The plan that the invitation in the person's stay began. */
async function findPlan(personId: string): Promise<Case | undefined> {
  const [plan] = await asSystem((tx) =>
    tx
      .select({ processId: processes.id })
      .from(processes)
      .where(and(eq(processes.personId, personId), eq(processes.kind, 'sip'), isNull(processes.endedAt))),
  )
  return plan && { personId, processId: plan.processId, version: 1 }
}

function guestAs(key: GuestKey, personId: string): Guest {
  const { userId, grantId, holder, name, items } = guestOf(key)
  return { userId, grantId, party: holder, name, personId, items }
}

async function go(action: Event, { processId, version, personId }: Case): Promise<Case> {
  const { who, type, data, at } = action
  const submission = { processId, type, data, seenVersion: version, key: keyOf(action), at }
  const outcome = isGuest(who)
    ? await sendAsGuest(guestAs(who, personId), submission)
    : await send(actorOf(who), submission)
  if (!outcome.ok) throw failed(action, outcome)
  return { personId, processId, version: outcome.version }
}

async function tell({ cases, personIds }: Stage, action: Event): Promise<void> {
  const personId = personIds.get(action.person)
  const known = cases.get(action.story) ?? (await begun(action, personId))
  const after = known ? await go(action, known) : await start(actorOf(action.who as StaffKey), action)
  cases.set(action.story, after)
  personIds.set(action.person, after.personId)
}

const begun = (action: Event, personId: string | undefined) =>
  action.of === 'plan' && action.type !== 'sip.proposed' && personId ? findPlan(personId) : undefined

function letIn({ personIds }: Stage, { guest, who, person, at }: GrantAction): Promise<void> {
  const personId = personIds.get(person)
  if (!personId) throw new Error(`The demo lets ${guest} in to nobody.`)
  return letGuestIn(actorOf(who), personId, guest, at)
}

/** Does all of it through the verbs that users call, as themselves. Throws at the first thing that is refused. */
export async function play(actions: readonly Action[]): Promise<void> {
  const stage: Stage = { cases: new Map(), personIds: new Map() }
  await inTurn(actions, (action) => (action.of === 'grant' ? letIn(stage, action) : tell(stage, action)))
  for (const { who, story } of engaged(actions)) {
    const found = stage.cases.get(story)
    if (found) await take(actorOf(who), found.personId)
  }
}

const atOnce = 10

/** A few actions at once, begun in their order; those about one person one after the other. */
async function inTurn(actions: readonly Action[], act: (action: Action) => Promise<void>): Promise<void> {
  const latest = new Map<string, Promise<void>>()
  const underWay = new Set<Promise<void>>()
  for (const action of actions) {
    if (underWay.size >= atOnce) await Promise.race(underWay)
    const turn = (latest.get(action.person) ?? Promise.resolve()).then(() => act(action))
    latest.set(action.person, turn)
    underWay.add(turn)
    turn.then(
      () => underWay.delete(turn),
      () => {},
    )
  }
  await Promise.all(latest.values())
}

/** Those of the staff who have done more than one thing in a case: they hold it for their unit. */
function engaged(actions: readonly Action[]): { who: StaffKey; story: number }[] {
  const times = new Map<string, { who: StaffKey; story: number; count: number }>()
  for (const { who, story } of actions) {
    if (isGuest(who)) continue
    const key = `${who} ${story}`
    times.set(key, { who, story, count: (times.get(key)?.count ?? 0) + 1 })
  }
  return [...times.values()].filter(({ count }) => count > 1)
}
