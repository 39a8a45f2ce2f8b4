import { randomUUID } from 'node:crypto'
import { send } from '#app/domain/send.server.ts'
import { sendAll } from '#app/domain/send-all.server.ts'
import { startDischarge } from '#app/domain/start-discharge.server.ts'
import { startSip } from '#app/domain/start-sip.server.ts'
import { release, take } from '#app/domain/take-work.server.ts'
import { undo } from '#app/domain/undo.server.ts'
import {
  actorOf,
  beginStory,
  goHome,
  makePerson,
  minutesAfter,
  planHomecoming,
  type Story,
  sendNotice,
} from '#tests/factories/discharge.ts'
import type { Region } from '#tests/factories/region.ts'
import { beginSip, establish, followUp, giveConsent } from '#tests/factories/sip.ts'
import type { Scene } from './drive.ts'

/** What moves a case: beginning one, sending to it, taking it back, taking it on, ending it. */
export async function driveCases(scene: Scene): Promise<void> {
  const { region, doing } = scene
  const person = makePerson('Hemåt')
  const story = await doing('starting a discharge', () => beginStory(region.ward, person))
  await doing('the notice', () => sendNotice(story, region))
  await doing('planning the way home', () => planHomecoming(story, region))
  await doing('sending what another has sent meanwhile', () => sendStale(story, region))
  await doing('several events of one form', () => sendSeveral(story, region))
  await doing('taking back', () => takeBack(story, region))
  await driveTaking(scene, story)
  await doing('going home', () => goHome(story, region))
  await doing('starting a stay after another', () => beginStory(region.ward, person, minutesAfter(story.now(), 60)))
  await doing('starting it twice', () => startTwice(region))
  await drivePlan(scene)
  const dying = await beginStory(region.ward)
  await doing('a death', () => dying.tell(region.ward, 'case.interrupted', { reason: 'deceased' }))
}

async function driveTaking({ region, doing }: Scene, { personId }: Story): Promise<void> {
  const [own, others] = [actorOf(region.healthCentre), actorOf(region.assessors)]
  await doing('taking on', () => take(own, personId))
  await doing('taking on what is taken', () => take(own, personId))
  await doing('letting go of what one has not', () => release(others, personId))
  await doing('letting go', () => release(own, personId))
}

/** Two at once change the same; the second is told by whom. */
async function sendStale(story: Story, { ward }: Region): Promise<void> {
  const seenVersion = story.version()
  const estimate = (estimatedDischargeOn: string) => ({
    estimatedDischargeOn,
    certainty: 'probable',
    reason: 'improved',
  })
  await story.attempt(ward, 'estimate.changed', estimate('2026-03-07'))
  const outcome = await story.attempt(ward, 'estimate.changed', estimate('2026-03-08'), { seenVersion })
  if (outcome.ok || outcome.reason !== 'stale') throw new Error(`not stale: ${JSON.stringify(outcome)}`)
}

async function sendSeveral(story: Story, { ward }: Region): Promise<void> {
  const { processId } = story
  const at = minutesAfter(story.now(), 1)
  const shared = { processId, type: 'person.told', seenVersion: story.version(), key: randomUUID(), at }
  const told = (what: string) => ({ what, how: 'inPerson', toldBy: 'Anna' })
  const outcome = await sendAll(actorOf(ward), [told('date'), told('contact')], shared)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  await story.attempt(
    ward,
    'understanding.checked',
    { topic: 'medication', result: 'understood' },
    { at: minutesAfter(at, 1), seenVersion: outcome.version },
  )
}

async function takeBack(story: Story, { ward }: Region): Promise<void> {
  const at = minutesAfter(story.now(), 1)
  const { processId } = story
  const version = await story.tell(ward, 'understanding.checked', { topic: 'medication', result: 'needsAgain' })
  await undo(actorOf(ward), { processId, version, key: randomUUID(), at })
  await send(actorOf(ward), { processId: randomUUID(), type: 'case.closed', data: {}, seenVersion: 1, key: 'x', at })
}

async function startTwice({ ward, healthCentre }: Region): Promise<void> {
  const [admittedAt, person] = ['2026-03-02T08:00:00.000Z', makePerson('Två')]
  const admission = { admittedAt, careForm: 'somatic', registeredMunicipality: '0580', protection: 'none' }
  const request = { person, admission, key: randomUUID(), at: admittedAt }
  await startDischarge(actorOf(ward), request)
  await startDischarge(actorOf(ward), request)
  await startDischarge(actorOf(ward), { ...request, key: randomUUID() })
  const proposal = { reason: 'Behov från båda' }
  await startSip(actorOf(healthCentre), { person, proposal, key: randomUUID(), at: admittedAt })
}

/** From the proposal to a second version of a plan. */
async function drivePlan({ region, doing }: Scene): Promise<void> {
  const { healthCentre } = region
  const plan = await doing('proposing a plan', () => beginSip(healthCentre))
  await doing('consent', () => giveConsent(plan, region))
  await doing('establishing the plan', () => establish(plan, region))
  await doing('following up', () => followUp(plan, region))
  await doing('withdrawing consent', () => plan.tell(healthCentre, 'consent.withdrawn', {}))
  await doing('a narrower consent while a unit is still to answer', () => narrowConsent(region))
}

async function narrowConsent(region: Region): Promise<void> {
  const { healthCentre, assessors, municipalNurses } = region
  const plan = await beginSip(healthCentre)
  await giveConsent(plan, region)
  await plan.tell(healthCentre, 'party.invited', { unit: municipalNurses.unitId, party: 'municipalHealth' })
  const scope = { units: [assessors.unitId], persons: [], topics: [] }
  await plan.tell(healthCentre, 'consent.given', { scope, form: 'oral' })
}
