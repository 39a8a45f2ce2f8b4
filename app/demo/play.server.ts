import type { Actor } from '#app/domain/actor.ts'
import type { SendOutcome } from '#app/domain/outcome.ts'
import { send } from '#app/domain/send.server.ts'
import { type StartOutcome, startDischarge } from '#app/domain/start-discharge.server.ts'
import { take } from '#app/domain/take-work.server.ts'
import { people } from './people.ts'
import type { Action } from './script.ts'
import { actorOf, type StaffKey } from './staff.ts'

type Case = { personId: string; processId: string; version: number }

/** The same for the same action each time, so that a seed that was cut short goes on where it was. */
const keyOf = ({ story, index }: Action) => `demo-${story}-${index}`

function failed({ person, type }: Action, outcome: SendOutcome | StartOutcome): Error {
  const why =
    !outcome.ok && outcome.reason === 'refused' ? `${outcome.code} ${outcome.details}` : JSON.stringify(outcome)
  return new Error(`The demo's ${type} for ${person} was not taken: ${why}`)
}

async function start(actor: Actor, action: Action): Promise<Case> {
  const { person, data: admission, at } = action
  const outcome = await startDischarge(actor, { person: people[person], admission, key: keyOf(action), at })
  if (!outcome.ok) throw failed(action, outcome)
  return { personId: outcome.personId, processId: outcome.processId, version: 1 }
}

async function go(actor: Actor, action: Action, { processId, version, personId }: Case): Promise<Case> {
  const { type, data, at } = action
  const submission = { processId, type, data, seenVersion: version, key: keyOf(action), at }
  const outcome = await send(actor, submission)
  if (!outcome.ok) throw failed(action, outcome)
  return { personId, processId, version: outcome.version }
}

const atOnce = 10

/** Does all of it through the verbs that users call, as themselves. Throws at the first thing that is refused. */
export async function play(actions: readonly Action[]): Promise<void> {
  const cases = new Map<number, Case>()
  async function act(action: Action): Promise<void> {
    const known = cases.get(action.story)
    const actor = actorOf(action.who)
    cases.set(action.story, known ? await go(actor, action, known) : await start(actor, action))
  }
  await inTurn(actions, act)
  for (const { who, story } of engaged(actions)) {
    const found = cases.get(story)
    if (found) await take(actorOf(who), found.personId)
  }
}

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

/** Those who have done more than one thing in a case: they hold it for their unit. */
function engaged(actions: readonly Action[]): { who: StaffKey; story: number }[] {
  const times = new Map<string, { who: StaffKey; story: number; count: number }>()
  for (const { who, story } of actions) {
    const key = `${who} ${story}`
    times.set(key, { who, story, count: (times.get(key)?.count ?? 0) + 1 })
  }
  return [...times.values()].filter(({ count }) => count > 1)
}
