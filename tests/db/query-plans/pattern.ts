import { randomUUID } from 'node:crypto'
import { signIn } from '#app/auth/sign-in.server.ts'
import { makeAcuteCode } from '#app/domain/acute-codes.server.ts'
import { keepPaper } from '#app/domain/documents-kept.server.ts'
import { letIn } from '#app/domain/grants-let-in.server.ts'
import { passDeadlines } from '#app/domain/pass-deadlines.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import type { Database } from '#db/client.server.ts'
import { deviations, policies, processLinks } from '#db/schema/index.ts'
import { openAccount, password } from '#tests/factories/account.ts'
import { actorOf, minutesAfter } from '#tests/factories/discharge.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { beginBoth } from '#tests/factories/mine.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { establish } from '#tests/factories/sip.ts'
import type { World } from './drive.ts'

/** A region and the first person in it, with a stay and a plan that have left rows in every table. */
export async function makePattern(owner: Database): Promise<World> {
  const region = await makeRegion(owner)
  const { ward, healthCentre } = region
  const { story, plan } = await beginBoth(region, 'Mönster')
  const { personId } = plan
  await establish(plan, region)
  const meeting = { id: 'm1', at: minutesAfter(plan.now(), 10_000), mode: 'home' } as const
  await plan.tell(healthCentre, 'meeting.scheduled', meeting)
  const now = minutesAfter(plan.now(), 60 * 24)
  await passDeadlines(story.processId, now)
  for (const seat of [ward, healthCentre]) await readPerson(actorOf(seat), personId, now)
  await readPlan(actorOf(healthCentre), personId, now)
  await makeGuest(owner, ward, { personId })
  await letIn(actorOf(ward), personId, wish, now)
  await makeAcuteCode(actorOf(ward), personId, '24', now)
  const paper = { processId: plan.processId, version: 1, variant: 'plan-sv', sha256: '0' }
  await keepPaper(actorOf(healthCentre), paper, now)
  await owner
    .insert(policies)
    .values({ regionId: region.regionId, validFrom: '2020-01-01', version: 'local', body: {} })
  const { processId } = story
  const deviation = { kind: 'acknowledgement', dueAt: new Date(now), draftedAt: new Date(now), facts: {} }
  await owner.insert(deviations).values({ ...deviation, processId, unitId: ward.unitId })
  await owner.insert(processLinks).values({ fromProcess: processId, toProcess: plan.processId, kind: 'dischargeSip' })
  const userName = await openAccount(owner, ward)
  for (const word of ['fel', password])
    await signIn({ name: userName, password: word, address: '192.0.2.7' }, new Date().toISOString())
  return { owner, region, userName }
}

const wish = {
  key: randomUUID(),
  holder: 'relative',
  name: 'Nils Ek',
  relation: 'son',
  items: ['date', 'plan'],
  until: null,
  form: 'oral',
} as const
