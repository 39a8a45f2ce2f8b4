import type { Participation } from './entries.ts'
import { participationStages } from './events.ts'
import type { SipState } from './facts.ts'

export type StageParticipation = { offered: boolean } & {
  [Field in 'how' | 'hindrance' | 'adaptation' | 'at']: Participation[Field] | null
}

const notOffered: StageParticipation = { offered: false, how: null, hindrance: null, adaptation: null, at: null }

/** How the person took part in each stage, by the latest record of it (F11); a stage with none was not offered. */
export function participation({ facts }: Pick<SipState, 'facts'>): Record<Participation['stage'], StageParticipation> {
  const stages = participationStages.map((stage) => {
    const latest = facts.participation.findLast((record) => record.stage === stage)
    if (!latest) return [stage, notOffered] as const
    const { how, hindrance, adaptation, at } = latest
    return [stage, { offered: true, how, hindrance, adaptation, at }] as const
  })
  return Object.fromEntries(stages) as Record<Participation['stage'], StageParticipation>
}
