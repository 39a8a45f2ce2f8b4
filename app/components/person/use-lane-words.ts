import { useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { Lane, LaneEntry, PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { DischargeEventType } from '#machines/discharge/index.ts'

/** What has a day it is thought to happen on, rather than a time limit. */
const isPlanned = (event: DischargeEventType) => event === 'ready.declared' || event === 'discharge.carriedOut'

/** A step with what it is called and how it stands. */
export type SaidEntry = LaneEntry & { title: string; standing: string }

/** A lane in words alone: whose it is, and its steps. */
export type SaidLane = Omit<Lane, 'entries'> & { owner: string; entries: readonly SaidEntry[] }

/** The lanes of the way home in words, said once for all the ways they are drawn. */
export function useLaneWords({ person, lanes, step, otherSteps }: PersonView, unitId: string): SaidLane[] {
  const t = useTranslations('person.way')
  const words = useTranslations('words')
  const { now, moment, limit, near } = useMoments()
  const { name, done, stepName } = useStepWords()

  const owner = (lane: Lane) => {
    if (lane.party === 'person' || lane.party === 'relative') return t('person', { name: person.givenName })
    const unit = lane.unitName ?? words(`party.${lane.party}`)
    return lane.unitId === unitId ? t('yourUnit', { unit }) : unit
  }

  const title = ({ event, status }: LaneEntry) => {
    const mine = [step, ...otherSteps].find((one) => one?.event === event)
    if (status === 'yours' && mine) return stepName(mine)
    return status === 'done' ? done(event) : name(event)
  }

  const standing = ({ event, status, at, dueAt, by }: LaneEntry) => {
    if (status === 'done' && at) return by ? t('doneBy', { when: moment(at), by }) : t('done', { when: moment(at) })
    if (!dueAt || status === 'done' || status === 'notNeeded') return words(`laneStatus.${status}`)
    if (status === 'coming' && isPlanned(event)) return t('planned', { when: near(dueAt) })
    const when = limit(dueAt)
    if (status === 'yours') return t(Date.parse(dueAt) < now.getTime() ? 'yoursLate' : 'yoursDue', { when })
    if (status === 'late') return t('late', { when })
    return status === 'now' ? t('nowDue', { when }) : t('comingDue', { when })
  }

  return lanes.map((lane) => ({
    ...lane,
    owner: owner(lane),
    entries: lane.entries.map((entry) => ({ ...entry, title: title(entry), standing: standing(entry) })),
  }))
}
