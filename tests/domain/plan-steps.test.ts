import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readProposal } from '#app/domain/read-proposal.server.ts'
import { readStep } from '#app/domain/read-step.server.ts'
import { sendAll } from '#app/domain/send-all.server.ts'
import { stillSees } from '#app/domain/still-sees.server.ts'
import { describeStep } from '#app/forms/describe-step.ts'
import type { FormEventType } from '#app/forms/step-form.ts'
import { isPlanStep, stepForms } from '#app/forms/step-forms.ts'
import { useDatabase } from '#tests/database.ts'
import { actorOf, beginStory, sendNotice } from '#tests/factories/discharge.ts'
import { makeRegion, type Seat } from '#tests/factories/region.ts'
import { beginSip, establish, giveConsent, type SipStory } from '#tests/factories/sip.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { ward, healthCentre, assessors, municipalNurses, otherWard } = region

const planSteps = (Object.keys(stepForms) as FormEventType[]).filter(isPlanStep)

async function pageFor(seat: Seat, story: SipStory, event: FormEventType, item: string | null = null) {
  const step = await readStep(actorOf(seat), story.personId, event, story.now(), item)
  if (!step) throw new Error('not seen')
  return describeStep(event, step, actorOf(seat))
}

test('every step of the plan has a page for those in it, and none for anybody else', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await establish(story, region)
  for (const event of planSteps) {
    expect((await pageFor(healthCentre, story, event)).event, event).toBe(event)
    expect(await readStep(actorOf(otherWard), story.personId, event, story.now()), event).toBeNull()
  }
  for (const event of ['sip.proposed', 'question.asked', 'experience.reported'])
    expect(await readStep(actorOf(healthCentre), story.personId, event, story.now()), event).toBeNull()
})

test('a step about an action asks which, and then starts with the action as it stands', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await establish(story, region)
  const asking = await pageFor(assessors, story, 'action.changed')
  expect(asking.choice?.entries.map(({ id }) => id)).toEqual(['rehab', 'hemtjänst'])
  const page = await pageFor(assessors, story, 'action.changed', 'hemtjänst')
  expect(page.choice).toBeNull()
  expect(page.values).toMatchObject({
    id: 'hemtjänst',
    text: 'Hemtjänst morgon och kväll',
    who: 'Eva Gran',
    'owner.kind': 'municipality',
    'owner.municipality': `socialServices:${assessors.unitId}`,
    'start.choice': '2026-03-10',
  })
})

test('a follow-up lists every goal, and a confirmation is of the version that was on the screen', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  await establish(story, region)
  const { fields } = await pageFor(healthCentre, story, 'followUp.held')
  const goals = fields.find(({ kind }) => kind === 'goals')
  expect(goals?.kind === 'goals' && goals.entries).toEqual([{ id: 'gå-ut', text: 'Gå till torget' }])
  expect((await pageFor(assessors, story, 'version.confirmed')).values).toEqual({ planVersion: '1' })
})

test('only the units that the person has said yes to can be named in the plan', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const { fields } = await pageFor(healthCentre, story, 'action.added')
  const owned = fields.find(({ kind }) => kind === 'owner')
  const units = owned?.kind === 'owner' ? [...owned.units.region, ...owned.units.municipality] : []
  expect(units.map(({ id }) => id).sort()).toEqual(
    [healthCentre, assessors, municipalNurses].map(({ unitId }) => unitId).sort(),
  )
  const everyone = await pageFor(healthCentre, story, 'consent.given')
  const scope = everyone.fields.find(({ kind }) => kind === 'units')
  expect(scope?.kind === 'units' && scope.units.length).toBeGreaterThan(units.length)
})

test('what the way home knows is not asked again: its units, and the contact as the one who leads', async () => {
  const stay = await beginStory(ward)
  await sendNotice(stay, region)
  const contact = { name: 'Maria Ek', profession: 'Distriktssköterska', phone: '010-1', appointedBy: 'Chef Cilla Ek' }
  await stay.tell(healthCentre, 'contact.appointed', { ...contact, basis: 'knowsPerson' })
  const story = await beginSip(healthCentre, { id: stay.personId }, stay.now())
  await story.tell(healthCentre, 'sip.offered', { informedHow: 'Muntligt' })
  const { values } = await pageFor(healthCentre, story, 'consent.given')
  expect(values.units).toContain(`municipalHealth:${municipalNurses.unitId}`)
  await giveConsentTo(story)
  expect((await pageFor(healthCentre, story, 'lead.appointed')).values).toMatchObject({
    name: 'Maria Ek',
    phone: '010-1',
    'owner.kind': 'region',
    'owner.region': `outpatient:${healthCentre.unitId}`,
  })
})

const giveConsentTo = (story: SipStory) =>
  story.tell(healthCentre, 'consent.given', {
    scope: { units: [healthCentre.unitId, assessors.unitId], persons: [], topics: [] },
    form: 'oral',
  })

test('several units are invited by one form, once, however often it is posted', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  const invited = [
    { unit: assessors.unitId, party: 'socialServices' },
    { unit: municipalNurses.unitId, party: 'municipalHealth' },
  ]
  const post = { processId: story.processId, type: 'party.invited', seenVersion: story.version(), key: randomUUID() }
  const at = story.now()
  const first = await sendAll(actorOf(healthCentre), invited, { ...post, at })
  const again = await sendAll(actorOf(healthCentre), invited, { ...post, at })
  expect(first).toMatchObject({ ok: true, version: story.version() + 2, repeated: false })
  expect(again).toMatchObject({ ok: true, version: story.version() + 2, repeated: true })
})

test('a unit that withdrawn consent has shut out no longer sees the plan that it was working in', async () => {
  const story = await beginSip(healthCentre)
  await giveConsent(story, region)
  expect(await stillSees(actorOf(assessors), story.processId)).toBe(true)
  expect((await pageFor(assessors, story, 'consent.withdrawn')).audience).toBeNull()
  await story.tell(assessors, 'consent.withdrawn', {})
  expect(await stillSees(actorOf(assessors), story.processId)).toBe(false)
  expect(await readStep(actorOf(assessors), story.personId, 'need.added', story.now())).toBeNull()
  expect(await stillSees(actorOf(healthCentre), story.processId)).toBe(true)
})

test('a proposal is for a person one sees, from the way home that is under way; a ward asks a unit to hold it', async () => {
  const stay = await beginStory(ward)
  const proposal = await readProposal(actorOf(ward), stay.personId, stay.now())
  expect(proposal).toMatchObject({ dischargeProcess: stay.processId, isOpen: false })
  expect(proposal?.holders?.map(({ id }) => id)).toContain(healthCentre.unitId)
  expect(proposal?.holders?.map(({ party }) => party)).not.toContain('inpatient')
  expect(await readProposal(actorOf(otherWard), stay.personId, stay.now())).toBeNull()

  const story = await beginSip(healthCentre)
  expect(await readProposal(actorOf(healthCentre), story.personId, story.now())).toMatchObject({
    isOpen: true,
    dischargeProcess: null,
    holders: null,
  })
})
