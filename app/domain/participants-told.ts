import { type DischargeEventOf, type DischargeFacts, deadlines } from '#machines/discharge/index.ts'
import type { LoadedPerson } from './load-person.server.ts'
import type { DateTold, TopicUnderstood } from './participants-views.ts'
import type { Instant } from './view-parts.ts'

type Told = DischargeEventOf<'person.told'>['data']

/** Every date that has been set for going home, newest first, and whether the person was told it in time (F7). */
export function toDatesTold({ state, policy, entries }: LoadedPerson, now: Instant): DateTold[] {
  const { facts } = state
  const newestFirst = facts.estimates.toReversed()
  const owed = deadlines(facts, policy, now).filter(({ kind }) => kind === 'tellPerson')
  const newest = newestFirst.find((one) => !one.void)
  return newestFirst.flatMap((estimate, place) => {
    const { on, certainty, reason, at: setAt, toldAt } = estimate
    if (estimate.void) return []
    const told = toldAt === null ? null : tellingAt(entries, toldAt)
    const isOver = facts.end !== null || facts.discharge !== null
    const standing = standingOf(owed[place]?.status, { isTold: toldAt !== null, isNewest: estimate === newest, isOver })
    return [{ on, certainty, reason, setAt, told, standing }]
  })
}

type Deadline = ReturnType<typeof deadlines>[number]['status']
type Telling = { isTold: boolean; isNewest: boolean; isOver: boolean }

function standingOf(status: Deadline | undefined, { isTold, isNewest, isOver }: Telling): DateTold['standing'] {
  if (isTold) return status === 'late' ? 'toldLate' : 'told'
  if (!isNewest || isOver) return 'never'
  return status === 'overdue' ? 'untoldLate' : 'untold'
}

function tellingAt(entries: LoadedPerson['entries'], at: Instant): DateTold['told'] {
  for (const { event } of entries) {
    if (event.type !== 'person.told' || event.data.what !== 'date' || event.at !== at) continue
    const { how, toldBy, relativeToo = false }: Told = event.data
    return { at, how, toldBy, relativeToo }
  }
  return null
}

const topics = ['date', 'medication', 'whoComes', 'whomToCall'] as const

/** The four things a person must have understood to manage at home, and what is left to repeat there (F8). */
export const toTopics = ({ understanding, discharge, end }: DischargeFacts): TopicUnderstood[] =>
  topics.map((topic) => {
    const checked = understanding[topic]
    const isHome = discharge !== null && end === null
    return {
      topic,
      result: checked?.result ?? null,
      at: checked?.checkedAt ?? null,
      aids: checked?.aids ?? [],
      note: checked?.note ?? null,
      atHome: isHome && topic !== 'date' && checked?.result !== 'understood',
    }
  })
