import { type Participation, participationStages, type SipState } from '#machines/sip/index.ts'
import type { PlanParticipation, StageShown } from './participants-views.ts'
import type { Participation as StageRecord } from './plan-views.ts'

type Stage = Participation['stage']
type Facts = SipState['facts']

/** Whether the plan has come to the stage, so that the person ought to have been offered a part in it by now. */
const hasCome: Readonly<Record<Stage, (facts: Facts) => boolean>> = {
  prepare: ({ prepared, parties, versions }) => prepared || parties.length > 0 || versions.length > 0,
  invite: ({ parties, meetings, versions }) => parties.length > 0 || meetings.length > 0 || versions.length > 0,
  meet: ({ meetings }) => meetings.some(({ status }) => status === 'held'),
  plan: ({ versions }) => versions.length > 0,
  followUp: ({ followUps }) => followUps.some(({ heldAt }) => heldAt !== null),
}

const marks = {
  self: 'tookPart',
  remote: 'tookPart',
  bedside: 'tookPart',
  laterByPhone: 'tookPart',
  withSupport: 'tookPart',
  represented: 'represented',
  declined: 'saidNo',
  couldNot: 'couldNot',
} as const satisfies Record<Participation['how'], StageShown['mark']>

/** The person's own word in the stage: what matters to them, and whom they want beside them. */
function saidIn({ how, stage }: StageRecord, { whatMatters, participants }: Facts): StageShown['said'] {
  if (how) return null
  if (stage === 'prepare' && whatMatters && whatMatters.told !== 'relative') return 'whatMatters'
  return stage === 'invite' && participants ? 'participants' : null
}

function markOf(record: StageRecord, facts: Facts): StageShown['mark'] {
  const { how, adaptation, stage } = record
  if (saidIn(record, facts)) return 'tookPart'
  if (!how) return hasCome[stage](facts) ? 'leftOut' : 'coming'
  return how === 'couldNot' && !adaptation ? 'noAdaptation' : marks[how]
}

/** The five stages in order, each with whether the person had a part in it or was left out. */
export const toStages = (records: readonly StageRecord[], facts: Facts): StageShown[] =>
  participationStages.flatMap((stage) =>
    records
      .filter((record) => record.stage === stage)
      .map((record) => ({
        ...record,
        said: saidIn(record, facts),
        mark: markOf(record, facts),
      })),
  )

/** In how many of the stages that have come the person took part: themselves, and not through somebody else. */
export const shareOf = (stages: readonly StageShown[]): PlanParticipation['share'] => ({
  own: stages.filter(({ mark }) => mark === 'tookPart').length,
  of: stages.filter(({ mark }) => mark !== 'coming').length,
})
