import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readParticipants } from '#app/domain/read-participants.server.ts'
import { accessLog } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, minutesAfter, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre } = region

const now = new Date().toISOString()
const shown = (seat: Seat, personId: string, at = now) => readParticipants(actorOf(seat), personId, at)

test('looking at the participants is logged, for the discharge and for the plan', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  const sip = await beginSip(healthCentre, { id: story.personId })
  await shown(healthCentre, story.personId)
  const logged = await owner.select().from(accessLog).where(eq(accessLog.personId, story.personId))
  const looks = logged.filter(({ userId, action }) => userId === healthCentre.userId && action === 'read')
  expect(looks.map(({ processId }) => processId)).toEqual(expect.arrayContaining([story.processId, sip.processId]))
})

test('each date says whether the person was told it, by whom and how, or never was', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  const change = { certainty: 'probable', reason: 'Feber' } as const
  await story.tell(ward, 'estimate.changed', { estimatedDischargeOn: '2026-03-09', ...change })
  await story.tell(ward, 'person.told', { what: 'date', how: 'inPerson', toldBy: 'Anna Berg', relativeToo: true })
  await story.tell(ward, 'estimate.changed', { estimatedDischargeOn: '2026-03-10', ...change })
  const soon = (await shown(ward, story.personId, minutesAfter(story.now(), 5)))?.discharge
  expect(soon?.dates).toMatchObject([
    { on: '2026-03-10', standing: 'untold', told: null },
    { on: '2026-03-09', standing: 'told', told: { how: 'inPerson', toldBy: 'Anna Berg', relativeToo: true } },
    { on: '2026-03-06', standing: 'never', told: null },
  ])
  const late = (await shown(ward, story.personId, minutesAfter(story.now(), 200)))?.discharge
  expect(late?.dates[0]?.standing).toBe('untoldLate')
})

test('what the person has not said back before going home is to be repeated there', async () => {
  const story = await beginStory(ward)
  await sendNotice(story, region)
  await story.tell(ward, 'understanding.checked', { topic: 'medication', result: 'needsAgain', aids: ['hearing'] })
  await story.tell(ward, 'understanding.checked', { topic: 'whoComes', result: 'understood' })
  const atHome = async () =>
    (await shown(ward, story.personId))?.discharge?.topics.filter((one) => one.atHome).map(({ topic }) => topic)
  expect(await atHome()).toEqual([])
  await story.tell(ward, 'ready.declared', { judgedBy: 'Dr Lind', legalBasis: { kind: 'CONSENT' } })
  await story.tell(ward, 'discharge.carriedOut', { at: story.now(), destination: 'home' })
  expect(await atHome()).toEqual(['medication', 'whomToCall'])
})

test('a stage that has come and was offered to nobody shows the person as left out', async () => {
  const story = await beginSip(healthCentre)
  const marks = async () =>
    (await shown(healthCentre, story.personId))?.plan?.stages.map(({ stage, mark }) => [stage, mark])
  await giveConsent(story, region)
  expect(await marks()).toContainEqual(['invite', 'coming'])
  await establish(story, region)
  await story.tell(healthCentre, 'participation.recorded', { stage: 'plan', how: 'couldNot', hindrance: 'Trött' })
  expect(await marks()).toEqual([
    ['prepare', 'tookPart'],
    ['invite', 'leftOut'],
    ['meet', 'coming'],
    ['plan', 'noAdaptation'],
    ['followUp', 'coming'],
  ])
  expect((await shown(healthCentre, story.personId))?.plan?.share).toEqual({ own: 1, of: 3 })
})

test('where no consent can be given, the assessment, those consulted and the basis are shown', async () => {
  const story = await beginSip(healthCentre)
  await story.tell(healthCentre, 'sip.offered', { informedHow: 'Muntligt' })
  await story.tell(healthCentre, 'consent.notPossible', {
    assessment: 'Förstår inte frågan. Har förut velat bo hemma.',
    consulted: ['Dottern', 'Dr Lind'],
    legalBasis: { kind: 'OSL_25_13' },
  })
  expect((await shown(healthCentre, story.personId))?.plan).toMatchObject({
    consent: 'notPossible',
    basis: { kind: 'OSL_25_13' },
    consentRecord: { note: 'Förstår inte frågan. Har förut velat bo hemma.', consulted: ['Dottern', 'Dr Lind'] },
  })
})

test('who has told what matters and chosen whom to have along has taken part, though nobody wrote down how', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await story.tell(healthCentre, 'whatMatters.recorded', { text: 'Att bo hemma.', told: 'self' })
  await story.tell(healthCentre, 'participants.chosen', { invite: ['Karin'], keepOut: [] })
  expect((await shown(healthCentre, story.personId))?.plan?.stages.slice(0, 2)).toMatchObject([
    { mark: 'tookPart', said: 'whatMatters', offered: false },
    { mark: 'tookPart', said: 'participants', offered: false },
  ])
})
