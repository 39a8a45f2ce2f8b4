import type { Clock } from './clock.ts'
import type { PersonKey } from './people.ts'
import { people } from './people.ts'
import type { StaffKey } from './staff.ts'
import { stories } from './stories/index.ts'
import type { Story } from './story.ts'

/** One thing that a member of staff does in the tool. `story` and `index` say where in the stories it stands. */
export type Action = {
  story: number
  index: number
  person: PersonKey
  at: string
  who: StaffKey
  type: string
  data: unknown
}

function admission({ person, admitted }: Story, { at }: Clock): Omit<Action, 'story' | 'index'> {
  const { when, by, careForm = 'somatic', placedBy } = admitted
  const { municipalityCode, protection } = people[person]
  return {
    person,
    at: at(when),
    who: by,
    type: 'admission.registered',
    data: { admittedAt: at(when), careForm, registeredMunicipality: municipalityCode, placedBy, protection },
  }
}

const actionsOf = (story: Story, number: number, clock: Clock): Action[] =>
  [
    admission(story, clock),
    ...story
      .unfolds(clock)
      .map(([when, who, type, data]) => ({ person: story.person, at: clock.at(when), who, type, data })),
  ].map((action, index) => ({ ...action, story: number, index }))

/** All that happens in all stories, in the order of time, as it would have been done had it been done for real. */
export const script = (clock: Clock): Action[] =>
  stories
    .flatMap((story, number) => actionsOf(story, number, clock))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.story - b.story || a.index - b.index)
