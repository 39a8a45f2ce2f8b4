import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { lookUpPerson } from '#app/domain/look-up-person.server.ts'
import { readPerson } from '#app/domain/read-person.server.ts'
import { searchPeople } from '#app/domain/search-people.server.ts'
import { startDischarge } from '#app/domain/start-discharge.server.ts'
import type { NewPerson } from '#db/open-process.server.ts'
import { processes, processLinks } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { tolvan } from '#tests/factories/case.ts'
import {
  actorOf,
  beginStory,
  goHome,
  makePerson,
  minutesAfter,
  planHomecoming,
  sendNotice,
  startsAt,
} from '#tests/factories/discharge.ts'
import { makeRegion, type Region } from '#tests/factories/region.ts'
import { countRows } from './tables.ts'

const { owner } = await useDatabase()

const admission = { admittedAt: startsAt, careForm: 'somatic', registeredMunicipality: '0580', protection: 'none' }
const start = (region: Region, person: NewPerson, at = startsAt, key: string = randomUUID(), data: object = {}) =>
  startDischarge(actorOf(region.ward), { person, admission: { ...admission, admittedAt: at, ...data }, key, at })

test('the same person is found by any common way of writing the number, and by parts of the name', async () => {
  const region = await makeRegion(owner)
  const { personId } = await beginStory(region.ward, tolvan)
  await beginStory(region.ward, makePerson('Elvansson'))
  const found = async (q: string) =>
    (await searchPeople(actorOf(region.ward), { q, now: startsAt })).rows.map((row) => row.personId)
  for (const q of ['191212121212', '19121212-1212', '121212+1212', ' 19121212 1212 ', '19121212', '121212'])
    expect(await found(q), q).toEqual([personId])
  for (const q of ['tolvan', 'Tolvansson', 'ansson tol', 'Tolvansson, Tolvan'])
    expect(await found(q), q).toEqual([personId])
  expect(await found('ansson')).toHaveLength(2)
  for (const q of ['%', '_', '191212121211', 'nobody']) expect(await found(q), q).toEqual([])
})

test.each(['00000101', '00000000', '20260230', '\\'])('words like %s, which are nobody’s, find nobody', async (q) => {
  const region = await makeRegion(owner)
  await beginStory(region.ward)
  expect((await searchPeople(actorOf(region.ward), { q, now: startsAt })).rows).toEqual([])
})

test('a protected person is found by the exact number only, and where they are is not shown', async () => {
  const region = await makeRegion(owner)
  const person = makePerson('Hemlig', {
    identifierValue: '198002029810',
    birthDate: '1980-02-02',
    protection: 'secrecyMarked',
  })
  const { personId } = await beginStory(region.ward, person)
  const actor = actorOf(region.ward)
  await readPerson(actor, personId, startsAt)
  for (const q of ['Hemlig', 'Anna', '19800202', ''])
    expect((await searchPeople(actor, { q, now: startsAt })).rows, q).toEqual([])
  const { rows } = await searchPeople(actor, { q: '19800202-9810', now: startsAt })
  expect(rows).toMatchObject([{ personId, place: null, identifier: '19800202-xxxx' }])
  expect(await readPerson(actor, personId, startsAt)).toMatchObject({
    place: null,
    person: { address: null, phone: null, protection: 'secrecyMarked' },
  })
})

test('protection that is said at a later admission holds everywhere from then on', async () => {
  const region = await makeRegion(owner)
  const person = makePerson('Sendold')
  await start(region, person)
  const other = { ...region, ward: region.otherWard }
  await start(other, person, startsAt, randomUUID(), { protection: 'secrecyMarked' })
  const found = await searchPeople(actorOf(region.ward), { q: 'Sendold', now: startsAt })
  expect(found.rows).toEqual([])
})

test('pages of people follow each other, and without a question come those last looked at', async () => {
  const region = await makeRegion(owner)
  const actor = actorOf(region.ward)
  const ids = []
  for (const name of ['Berg', 'Alm', 'Dal', 'Ceder'])
    ids.push((await beginStory(region.ward, makePerson(name))).personId)
  const first = await searchPeople(actor, { q: 'anna', now: startsAt, size: 3 })
  const second = await searchPeople(actor, { q: 'anna', now: startsAt, size: 3, after: first.next })
  const names = [...first.rows, ...second.rows].map(({ name }) => name)
  expect(names).toEqual(['Anna Alm', 'Anna Berg', 'Anna Ceder', 'Anna Dal'])
  expect(second.next).toBeNull()
  await readPerson(actor, ids[2] ?? '', '2026-03-02T10:00:00Z')
  await readPerson(actor, ids[0] ?? '', '2026-03-02T11:00:00Z')
  const recent = await searchPeople(actor, { q: '', now: startsAt })
  expect(recent.rows.map(({ name }) => name)).toEqual(['Anna Berg', 'Anna Dal'])
})

test('a person known elsewhere is looked up by the exact number, and their address is protected when they are', async () => {
  const region = await makeRegion(owner)
  const known = makePerson('Känd')
  const hidden = makePerson('Skyddad', { protection: 'protectedRegistration' })
  for (const person of [known, hidden]) await beginStory(region.ward, person)
  const elsewhere = actorOf(region.otherWard)
  expect(await lookUpPerson(elsewhere, known)).toMatchObject({ familyName: 'Känd', address: known.address })
  expect(await lookUpPerson(elsewhere, hidden)).toMatchObject({ address: '', phone: null })
  expect(await lookUpPerson(elsewhere, makePerson('Okänd'))).toBeNull()
})

test('a person has one open stay at a unit, also when two start it at once', async () => {
  const region = await makeRegion(owner)
  const person = makePerson('Dubbel')
  const outcomes = await Promise.all([1, 2, 3].map(() => start(region, person)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'alreadyOpen')).toHaveLength(2)
})

test('a start that is sent twice is one case', async () => {
  const region = await makeRegion(owner)
  const [person, key] = [makePerson('Igen'), randomUUID()]
  const outcomes = await Promise.all([1, 2].map(() => start(region, person, startsAt, key)))
  expect(outcomes[0]).toEqual(outcomes[1])
  expect(outcomes[0]).toMatchObject({ ok: true })
})

test('a refused start writes neither person nor case', async () => {
  const region = await makeRegion(owner)
  const before = await countRows(owner)
  const person = makePerson('Ingen')
  const tomorrow = { admittedAt: '2026-03-03T08:00:00Z' }
  expect(await start(region, person, startsAt, 'a', tomorrow)).toMatchObject({ details: ['admittedAt'] })
  expect(await start(region, person, startsAt, 'b', { careForm: 'spa' })).toMatchObject({ details: ['careForm'] })
  const asAssessor = { person, admission, key: 'c', at: startsAt }
  expect(await startDischarge(actorOf(region.assessors), asAssessor)).toMatchObject({ code: 'NOT_PERMITTED' })
  expect(await countRows(owner)).toEqual(before)
})

test('who comes back within thirty days of going home gets a new case, linked to the last', async () => {
  const region = await makeRegion(owner)
  const person = makePerson('Åter')
  const first = await beginStory(region.ward, person)
  await sendNotice(first, region)
  await planHomecoming(first, region)
  await goHome(first, region)
  const again = await start(region, person, '2026-03-20T08:00:00.000Z')
  if (!again.ok) throw new Error('not started')
  expect(again.personId).toBe(first.personId)
  const links = await owner.select().from(processLinks).where(eq(processLinks.toProcess, again.processId))
  expect(links).toEqual([{ fromProcess: first.processId, toProcess: again.processId, kind: 'readmission' }])
  const [stored] = await owner.select().from(processes).where(eq(processes.id, again.processId))
  expect(stored?.state.facts).toMatchObject({ admission: { readmissionOf: first.processId } })
  const view = await readPerson(actorOf(region.ward), again.personId, '2026-03-20T09:00:00.000Z')
  expect(view).toMatchObject({ processId: again.processId, earlier: [{ processId: first.processId }] })
})

test('everyone who is found is told of with a case of their own, and who was looked at last comes first', async () => {
  const own = await makeRegion(owner)
  const still = await beginStory(own.ward, makePerson('Alm'))
  const gone = await beginStory(own.ward, makePerson('Björk'))
  await gone.tell(own.ward, 'case.interrupted', { reason: 'deceased' })
  const found = await searchPeople(actorOf(own.ward), { q: 'anna', now: still.now() })
  expect(found.rows.map(({ name, phase }) => [name, phase])).toEqual([
    ['Anna Alm', 'admitted'],
    ['Anna Björk', 'interrupted'],
  ])
  for (const { personId, now } of [still, gone]) await readPerson(actorOf(own.ward), personId, minutesAfter(now(), 5))
  const recent = await searchPeople(actorOf(own.ward), { q: '', now: still.now() })
  expect(recent.rows.map(({ name }) => name)).toEqual(['Anna Björk', 'Anna Alm'])
})
