import type { Tx } from '#db/client.server.ts'
import type { StoredState } from '#db/schema/index.ts'
import type { Case } from './find-case.server.ts'
import { projectDeadlines } from './project-deadlines.server.ts'
import { projectMeetings } from './project-meetings.server.ts'
import type { PartyChange } from './project-parties.server.ts'
import { projectShared } from './project-shared.server.ts'
import { projectWork } from './project-work.server.ts'
import type { Instant } from './views.ts'

/** By what policy, for which units and at what instant a state is written out. */
export type Scene = { policy: { version: string }; parties: PartyChange; at: Instant }

/** Writes what the state means: each unit's work, the clocks, the meetings, and what the person's own side may see. */
export async function project(tx: Tx, found: Case, state: StoredState, scene: Scene): Promise<void> {
  const { policy, parties, at } = scene
  await projectWork(tx, found, state, policy, parties, at)
  await projectDeadlines(tx, found, state, policy, at)
  await projectMeetings(tx, found, state)
  await projectShared(tx, found, state, scene)
}
