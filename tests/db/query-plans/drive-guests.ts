import { randomUUID } from 'node:crypto'
import { openAcuteCard, readAcuteCard } from '#app/domain/acute-card.server.ts'
import {
  listAcuteCodesAsGuest,
  makeAcuteCode,
  makeAcuteCodeAsGuest,
  revokeAcuteCodeAsGuest,
} from '#app/domain/acute-codes.server.ts'
import { keepPaperOfGuest } from '#app/domain/documents-kept.server.ts'
import { loadMinePage } from '#app/domain/load-mine-page.server.ts'
import { shutOut } from '#app/domain/mine-shut-out.server.ts'
import type { Guest } from '#app/domain/mine-views.ts'
import { readOwnMeeting } from '#app/domain/read-own-meeting.server.ts'
import { readFridgePaperAsGuest, readPlanPaperAsGuest } from '#app/domain/read-paper-as-guest.server.ts'
import { sendAsGuest } from '#app/domain/send-as-guest.server.ts'
import { startSipAsGuest } from '#app/domain/start-sip-as-guest.server.ts'
import { actorOf, beginStory, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeGrant } from '#tests/factories/grants.ts'
import { beginBoth, makeLetIn } from '#tests/factories/mine.ts'
import { establish, type SipStory } from '#tests/factories/sip.ts'
import type { Scene } from './drive.ts'

/** The person's own side: what they and a relative read, say and decide, and the card that anyone may hold. */
export async function driveGuests(scene: Scene): Promise<void> {
  const { owner, region, doing } = scene
  const { plan } = await beginBoth(region, 'Egen')
  await establish(plan, region)
  await plan.tell(region.healthCentre, 'meeting.scheduled', {
    id: 'm1',
    at: minutesAfter(plan.now(), 600),
    mode: 'home',
  })
  const letIn = makeLetIn(owner, region)
  for (const party of ['person', 'relative'] as const) {
    const guest = await letIn(plan.personId, { party })
    await driveOwnPage(scene, guest, plan)
  }
  const person = await letIn(plan.personId, { party: 'person' })
  const relative = await makeGrant(owner, region.ward, { personId: plan.personId })
  await doing('shutting out a relative', () => shutOut(person, relative))
  await driveProposal(scene)
  await driveCard(scene, plan.personId)
}

async function driveOwnPage({ doing }: Scene, guest: Guest, plan: SipStory): Promise<void> {
  const { processId } = plan
  const now = new Date().toISOString()
  await doing('the person’s own page', () => loadMinePage(guest, now))
  await doing('the person’s own meeting', () => readOwnMeeting(guest, 'm1'))
  await doing('the person’s own plan on paper', () => readPlanPaperAsGuest(guest, 'latest', now))
  await doing('the person’s own fridge sheet', () => readFridgePaperAsGuest(guest, now))
  const paper = { processId, version: 1, variant: 'stor-sv', sha256: '0' }
  await doing('keeping the person’s own paper', () => keepPaperOfGuest(guest, paper, now))
  const question = {
    processId,
    type: 'question.asked',
    data: { text: 'När?' },
    seenVersion: 1,
    key: randomUUID(),
    at: now,
  }
  await doing('the person’s own question', () => sendAsGuest(guest, question))
  const made = await doing('the person’s own acute code', () => makeAcuteCodeAsGuest(guest, '24', now))
  const [code] = await doing('the person’s own acute codes', () => listAcuteCodesAsGuest(guest, now))
  await doing('taking back an own acute code', () => revokeAcuteCodeAsGuest(guest, code?.id ?? '', now))
  if (made) await doing('a card that was taken back', () => openAcuteCard(made.code, reader, now))
}

async function driveProposal({ owner, region, doing }: Scene): Promise<void> {
  const story = await beginStory(region.ward)
  await sendNotice(story, region)
  const guest = await makeLetIn(owner, region)(story.personId, { party: 'person' })
  const at = new Date().toISOString()
  await doing('the person asks for a plan', () => startSipAsGuest(guest, { reason: 'Hjälp', key: randomUUID(), at }))
}

const reader = { name: 'Ambulans', workplace: 'Norr', reason: 'Larm' }

async function driveCard({ region, doing }: Scene, personId: string): Promise<void> {
  const now = new Date().toISOString()
  const { code } = await makeAcuteCode(actorOf(region.ward), personId, '24', now)
  await doing('an acute card', () => openAcuteCard(code, reader, now))
  await doing('an acute card on paper', () => readAcuteCard(personId, code, now))
  await doing('a card that is not', () => openAcuteCard('fel', reader, now))
}
