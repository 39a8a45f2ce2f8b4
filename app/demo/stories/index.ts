import type { Story } from '../story.ts'
import { admitted } from './admitted.ts'
import { ended } from './ended.ts'
import { backHome } from './home.ts'
import { inPlanning } from './planning.ts'
import { inPlanningApart } from './planning-apart.ts'
import { readyToLeave } from './ready.ts'

/** The demo's stories, by how far they have come. */
export const stories: readonly Story[] = [
  ...admitted,
  ...inPlanning,
  ...inPlanningApart,
  ...readyToLeave,
  ...backHome,
  ...ended,
]
