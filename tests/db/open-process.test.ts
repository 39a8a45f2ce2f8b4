import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asUnit, withoutIdentity } from '#db/client.server.ts'
import { findPerson, openProcess } from '#db/open-process.server.ts'
import { accessLog, people, processes, processParties } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { at, emptyState, makeCase, tolvan } from '#tests/factories/case.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const elsewhere = await makeRegion(owner, 'Sunnanå')
const stay = { kind: 'discharge', phase: 'admitted', startedAt: at, state: emptyState, status: 'underway' } as const
const plan = { ...stay, machineVersion: '1', policyVersion: 'statutory-2026' }
const codeOf = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code

test('a ward opens a case for itself, where the person lies', async () => {
  const { processId, personId, isNewPerson } = await makeCase(region)
  expect(isNewPerson).toBe(true)
  const { unitId, regionId } = region.ward
  const [opened] = await owner.select().from(processes).where(eq(processes.id, processId))
  expect(opened).toMatchObject({
    personId,
    regionId,
    startedByUnit: unitId,
    placeUnit: unitId,
    version: 0,
    ...stay,
    startedAt: new Date(at),
  })
  const [person] = await owner.select().from(people).where(eq(people.id, personId))
  expect(person).toMatchObject({ ...tolvan, regionId, protection: 'none', language: 'sv', identifierDomain: '' })
  const [party] = await owner.select().from(processParties).where(eq(processParties.unitId, unitId))
  expect(party).toMatchObject({ processId, party: 'inpatient', since: new Date(at), until: null })
})

test('a person who is known is taken as known', async () => {
  const first = await makeCase(region)
  const second = await asUnit(elsewhere.ward, (tx) => openProcess(tx, { ...tolvan, familyName: 'Fel' }, plan))
  expect(second).toMatchObject({ personId: first.personId, isNewPerson: false })
  const [person] = await owner.select().from(people)
  expect(person?.familyName).toBe('Tolvansson')
})

test('two wards that write down the same person at once write one person', async () => {
  const person = { ...tolvan, identifierValue: '198001019809' }
  const opened = await Promise.all(
    [region.ward, region.otherWard, elsewhere.ward].map((ward) => asUnit(ward, (tx) => openProcess(tx, person, plan))),
  )
  expect(new Set(opened.map(({ personId }) => personId)).size).toBe(1)
  expect(opened.filter(({ isNewPerson }) => isNewPerson)).toHaveLength(1)
})

test('reserve numbers of two systems are two people', async () => {
  const reserve = { ...tolvan, identifierType: 'reserveNumber', identifierValue: '992080000018' } as const
  const open = (identifierDomain: string) =>
    asUnit(region.ward, (tx) => openProcess(tx, { ...reserve, identifierDomain }, plan))
  expect((await open('1.2.752.97.3.1.3')).personId).not.toBe((await open('1.2.752.113.11')).personId)
})

test('nobody without a valid assignment opens a case or looks people up', async () => {
  await expect(withoutIdentity((tx) => openProcess(tx, tolvan, plan)).catch(codeOf)).resolves.toBe('42501')
  const forged = { userId: elsewhere.ward.userId, unitId: region.ward.unitId }
  await expect(asUnit(forged, (tx) => openProcess(tx, tolvan, plan)).catch(codeOf)).resolves.toBe('42501')
  await expect(asUnit(forged, (tx) => findPerson(tx, tolvan)).catch(codeOf)).resolves.toBe('42501')
})

test('an unknown person’s id opens nothing', async () => {
  const nobody = { id: '00000000-0000-4000-8000-000000000000' }
  await expect(asUnit(region.ward, (tx) => openProcess(tx, nobody, plan)).catch(codeOf)).resolves.toBe('P0002')
})

test('a person is found by the exact identifier only, and the look-up is logged, found or not', async () => {
  const { personId } = await makeCase(region)
  await owner.delete(accessLog)
  const { unitId, userId } = elsewhere.ward
  const found = await asUnit(elsewhere.ward, (tx) => findPerson(tx, tolvan))
  expect(found).toMatchObject({ id: personId, ...tolvan, identifierDomain: '', deceasedOn: null })
  expect(await asUnit(elsewhere.ward, (tx) => findPerson(tx, { ...tolvan, identifierValue: '19121212121' }))).toBeNull()
  const logged = await owner.select().from(accessLog).orderBy(accessLog.id)
  expect(logged.map(({ action, ...row }) => [action, row.userId, row.unitId, row.personId])).toEqual([
    ['search', userId, unitId, personId],
    ['search', userId, unitId, null],
  ])
})
