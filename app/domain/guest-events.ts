import type { SipEventType } from '#machines/sip/index.ts'
import type { GrantItem } from './mine-views.ts'

type Granted = { holder: 'person' | 'relative'; items: readonly GrantItem[] }

const bySelf: readonly SipEventType[] = [
  'sip.proposed',
  'whatMatters.recorded',
  'goal.added',
  'participants.chosen',
  'participation.recorded',
  'question.asked',
  'experience.reported',
  'consent.withdrawn',
]

/** The item that must have been let in for a relative to send the event. */
const byRelative: Readonly<Partial<Record<string, GrantItem>>> = {
  'question.asked': 'questions',
  'whatMatters.recorded': 'plan',
  'participation.recorded': 'plan',
  'experience.reported': 'questions',
} satisfies Partial<Record<SipEventType, GrantItem>>

const isToldBy = (data: unknown, teller: string) => (data as { told?: unknown } | null)?.told === teller

/** True when the person's own side may send the event to a plan: what it says is the person's, or as a relative. */
export function mayGuestSend({ holder, items }: Granted, type: string, data: unknown): boolean {
  const isWords = type === 'whatMatters.recorded'
  if (holder === 'person')
    return (bySelf as readonly string[]).includes(type) && !(isWords && isToldBy(data, 'relative'))
  const needed = byRelative[type]
  return needed !== undefined && items.includes(needed) && (!isWords || isToldBy(data, 'relative'))
}
