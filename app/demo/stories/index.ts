import type { PlanStory, Story } from '../story.ts'
import { admitted } from './admitted.ts'
import { ended } from './ended.ts'
import { backHome } from './home.ts'
import { inPlanning } from './planning.ts'
import { inPlanningApart } from './planning-apart.ts'
import { readyToLeave } from './ready.ts'
import { annasPlan } from './sip-anna.ts'
import { plansApart } from './sip-apart.ts'
import { beginning } from './sip-beginning.ts'
import { establishedPlans } from './sip-established.ts'
import { gerdsPlan, gerdsStay } from './sip-gerd.ts'

/** The demo's stays in hospital, by how far they have come. */
export const stories: readonly Story[] = [
  ...admitted,
  ...inPlanning,
  ...inPlanningApart,
  ...readyToLeave,
  ...backHome,
  ...ended,
  gerdsStay,
]

/** The demo's plans. */
export const planStories: readonly PlanStory[] = [
  annasPlan,
  gerdsPlan,
  ...beginning,
  ...establishedPlans,
  ...plansApart,
]
