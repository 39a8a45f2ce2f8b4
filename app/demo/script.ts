import type { Clock } from './clock.ts'
import { type GuestKey, guestKeys, guests } from './guests.ts'
import type { PersonKey } from './people.ts'
import { people } from './people.ts'
import type { StaffKey } from './staff.ts'
import { planStories, stories } from './stories/index.ts'
import type { PlanStory, Story } from './story.ts'

/** `story` and `index` say where in the stories it stands. */
type Moment = { story: number; index: number; person: PersonKey; at: string }
type Said = { type: string; data: unknown }

/** One thing that a member of staff does in the tool about a stay in hospital. */
export type StayAction = Moment & Said & { of: 'stay'; who: StaffKey }
/** One thing that somebody does about a plan. */
export type PlanAction = Moment & Said & { of: 'plan'; who: StaffKey | GuestKey }
/** Somebody of the person's own side is let in. */
export type GrantAction = Moment & { of: 'grant'; who: StaffKey; guest: GuestKey }
export type Action = StayAction | PlanAction | GrantAction

type Unplaced<T> = T extends Action ? Omit<T, 'story' | 'index'> : never

function admission({ person, admitted }: Story, { at }: Clock): Unplaced<StayAction> {
  const { when, by, careForm = 'somatic', placedBy } = admitted
  const { municipalityCode, protection } = people[person]
  return {
    of: 'stay',
    person,
    at: at(when),
    who: by,
    type: 'admission.registered',
    data: { admittedAt: at(when), careForm, registeredMunicipality: municipalityCode, placedBy, protection },
  }
}

const stayActions = (story: Story, clock: Clock): Unplaced<StayAction>[] => [
  admission(story, clock),
  ...story
    .unfolds(clock)
    .map(
      ([when, who, type, data]) => ({ of: 'stay', person: story.person, at: clock.at(when), who, type, data }) as const,
    ),
]

function planActions({ person, proposed, unfolds }: PlanStory, clock: Clock): Unplaced<PlanAction>[] {
  const told = unfolds(clock).map(
    ([when, who, type, data]) => ({ of: 'plan', person, at: clock.at(when), who, type, data }) as const,
  )
  if (!proposed) return told
  const { when, by, reason } = proposed
  return [{ of: 'plan', person, at: clock.at(when), who: by, type: 'sip.proposed', data: { reason } }, ...told]
}

function grantAction(guest: GuestKey, { at }: Clock): Unplaced<GrantAction>[] {
  const { person, let: granted } = guests[guest]
  return [{ of: 'grant', person, at: at(granted.in), who: granted.by, guest }]
}

/** What there is to tell: the demo's own, unless told otherwise. */
export type Tales = { stories: readonly Story[]; planStories: readonly PlanStory[]; guestKeys: readonly GuestKey[] }

/** All that happens in all stories, in the order of time, as it would have been done had it been done for real. */
export const script = (clock: Clock, tales: Tales = { stories, planStories, guestKeys }): Action[] =>
  [
    ...tales.stories.map((story) => stayActions(story, clock)),
    ...tales.planStories.map((story) => planActions(story, clock)),
    ...tales.guestKeys.map((guest) => grantAction(guest, clock)),
  ]
    .flatMap((actions, story): Action[] => actions.map((action, index) => ({ ...action, story, index })))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.story - b.story || a.index - b.index)
