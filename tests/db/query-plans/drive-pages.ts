import { randomUUID } from 'node:crypto'
import { listAcuteCodes, makeAcuteCode, revokeAcuteCode } from '#app/domain/acute-codes.server.ts'
import { keepPaper } from '#app/domain/documents-kept.server.ts'
import { changeGrant, endGrant } from '#app/domain/grants-change.server.ts'
import { inviteAgain, letIn } from '#app/domain/grants-let-in.server.ts'
import { readDuties } from '#app/domain/read-duties.server.ts'
import { readHistory } from '#app/domain/read-history.server.ts'
import { readMeeting, readMeetingCalendar } from '#app/domain/read-meeting.server.ts'
import { readFridgePaper, readPlanPaper } from '#app/domain/read-paper.server.ts'
import { readParticipants } from '#app/domain/read-participants.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { readPlan } from '#app/domain/read-plan.server.ts'
import { readPlanVersion } from '#app/domain/read-plan-version.server.ts'
import { readPrint } from '#app/domain/read-print.server.ts'
import { readProposal } from '#app/domain/read-proposal.server.ts'
import { readStep } from '#app/domain/read-step.server.ts'
import { seesPlan } from '#app/domain/sees-plan.server.ts'
import { stillSees } from '#app/domain/still-sees.server.ts'
import { actorOf, beginStory, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { beginBoth } from '#tests/factories/mine.ts'
import { establish } from '#tests/factories/sip.ts'
import type { Doing, Scene } from './drive.ts'

type About = { doing: Doing; actor: ReturnType<typeof actorOf>; personId: string; now: string }

/** Every page about one person, as staff read it, and what is done there. */
export async function drivePages({ region, doing }: Scene): Promise<void> {
  const { healthCentre, ward } = region
  const { story, plan } = await beginBoth(region, 'Sidor')
  await establish(plan, region)
  const at = minutesAfter(plan.now(), 600)
  await plan.tell(healthCentre, 'meeting.scheduled', { id: 'm1', at, mode: 'home' })
  const now = minutesAfter(plan.now(), 1)
  const about = { doing, actor: actorOf(healthCentre), personId: story.personId, now }
  await driveReading(about)
  await driveSteps(about)
  await drivePapers(about, plan.processId)
  await driveAccess({ ...about, now: new Date().toISOString() })
  await doing('whether it still sees the case', () => stillSees(about.actor, story.processId))
  const alone = await beginStory(ward)
  await sendNotice(alone, region)
  const withoutPlan = { personId: alone.personId, now: alone.now(), actor: actorOf(ward) }
  await doing('the plan of one who has none', () => readPlan(withoutPlan.actor, alone.personId, alone.now()))
  await doing('the print page of one who has no plan', () => readPrint(withoutPlan.actor, alone.personId, alone.now()))
  await doing('the fridge sheet without a plan', () => readFridgePaper(withoutPlan.actor, alone.personId, alone.now()))
}

async function driveReading({ doing, actor, personId, now }: About): Promise<void> {
  await doing('the person', () => readPerson(actor, personId, now))
  await doing('the plan', () => readPlan(actor, personId, now))
  await doing('a version of the plan', () => readPlanVersion(actor, personId, 1, now))
  for (const kind of ['discharge', 'sip'] as const) {
    const first = await doing('the history', () => readHistory(actor, personId, { kind, size: 5 }, now))
    await doing('the history, second page', () =>
      readHistory(actor, personId, { kind, after: first?.next, size: 5 }, now),
    )
  }
  await doing('the participants', () => readParticipants(actor, personId, now))
  await doing('the duties', () => readDuties(actor, personId, now))
  await doing('a meeting', () => readMeeting(actor, personId, 'm1', now))
  await doing('a meeting’s calendar', () => readMeetingCalendar(actor, personId, 'm1'))
  await doing('whether it sees a plan', () => seesPlan(actor, personId))
  await doing('the proposal of a plan', () => readProposal(actor, personId, now))
}

async function driveSteps({ doing, actor, personId, now }: About): Promise<void> {
  await doing('a step of the way home', () => readStep(actor, personId, 'contact.appointed', now))
  await doing('a step of the plan', () => readStep(actor, personId, 'goal.added', now))
}

async function drivePapers({ doing, actor, personId, now }: About, processId: string): Promise<void> {
  await doing('what can be printed', () => readPrint(actor, personId, now))
  await doing('the plan on paper', () => readPlanPaper(actor, personId, 'latest', now))
  await doing('the fridge sheet', () => readFridgePaper(actor, personId, now))
  const paper = { processId, version: 1, variant: 'plan-sv', sha256: '0' }
  await doing('keeping a paper', () => keepPaper(actor, paper, now))
}

const wish = { name: 'Nils Ek', relation: 'son', items: ['date'], until: null, form: 'oral' } as const

async function driveAccess({ doing, actor, personId, now }: About): Promise<void> {
  for (const holder of ['person', 'relative'] as const) {
    const key = randomUUID()
    await doing('letting in', () => letIn(actor, personId, { ...wish, holder, key }, now))
    await doing('inviting again', () => inviteAgain(actor, personId, key, now))
    const change = { items: ['date', 'plan'], until: '2030-01-01', form: 'oral' } as const
    await doing('changing an access', () => changeGrant(actor, personId, key, change, now))
    const wider = { ...change, until: null }
    await doing('widening an access', () => changeGrant(actor, personId, key, wider, now))
    await doing('ending an access', () => endGrant(actor, personId, key, now))
  }
  await doing('making an acute code', () => makeAcuteCode(actor, personId, '24', now))
  const [code] = await doing('the acute codes', () => listAcuteCodes(actor, personId, now))
  await doing('taking back an acute code', () => revokeAcuteCode(actor, personId, code?.id ?? '', now))
}
