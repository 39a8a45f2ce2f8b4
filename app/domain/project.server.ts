import type { Tx } from '#db/client.server.ts'
import { type CaseRows, writeCase } from '#db/record-event.server.ts'
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
  await writeCase(tx, found.id, await projections(tx, found, state, scene))
}

/** The same, to be written with others. Reads what it needs. Of a person whom the caller may not know nothing is shown. */
export async function projections(tx: Tx, found: Case, state: StoredState, scene: Scene): Promise<CaseRows> {
  const { policy, parties, at } = scene
  const { person } = found
  const shared = person ? await projectShared(tx, found, state, scene, person) : undefined
  return {
    work: projectWork(found, state, policy, parties, at),
    deadlines: projectDeadlines(found, state, policy, at),
    ...projectMeetings(found, state),
    ...(shared ? { shared } : {}),
  }
}
