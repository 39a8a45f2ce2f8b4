import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { acuteOpen } from '#db/acute.server.ts'
import { asGuest, asUnit, withoutIdentity } from '#db/client.server.ts'
import { looksAtMyPerson } from '#db/grants.server.ts'
import { accessLog, acuteCodes } from '#db/schema/index.ts'
import { useDatabase } from '#tests/database.ts'
import { makeCase } from '#tests/factories/case.ts'
import { makeGuest } from '#tests/factories/grants.ts'
import { makeRegion } from '#tests/factories/region.ts'

const { owner } = await useDatabase()
const region = await makeRegion(owner)
const { personId } = await makeCase(region)
const { ward } = region

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const print = (codeHash: string, expiresAt: Date) =>
  asUnit(ward, (tx) =>
    tx.insert(acuteCodes).values({ personId, codeHash, expiresAt, madeBy: ward.userId, unitId: ward.unitId }),
  )
const reader = { name: 'Ali Noor', workplace: 'Ambulans 911', reason: 'Fallit hemma' }
const open = (codeHash: string) => withoutIdentity((tx) => acuteOpen(tx, codeHash, reader))

test('the code of an acute card leads to its person, and the person sees who used it', async () => {
  await print('printed', inHours(1))
  expect(await open('printed')).toBe(personId)
  const [logged] = await owner.select().from(accessLog).where(eq(accessLog.action, 'acute'))
  expect(logged).toMatchObject({ personId, reader: 'Ali Noor, Ambulans 911', reason: 'Fallit hemma', userId: null })
  const person = await makeGuest(owner, ward, { personId, holder: 'person' })
  const [look] = await asGuest(person, (tx) => looksAtMyPerson(tx, 1))
  expect(look).toMatchObject({ name: null, unitName: null, reader: 'Ali Noor, Ambulans 911', action: 'acute' })
})

test('a code that is unknown, past its time or revoked leads nowhere and is no look', async () => {
  await print('old', inHours(-1))
  await print('revoked', inHours(1))
  await asUnit(ward, (tx) =>
    tx.update(acuteCodes).set({ revokedAt: new Date() }).where(eq(acuteCodes.codeHash, 'revoked')),
  )
  const before = await owner.$count(accessLog)
  for (const code of ['old', 'revoked', 'unknown']) expect(await open(code)).toBeNull()
  expect(await owner.$count(accessLog)).toBe(before)
})

test('a card is made by those who know the person', async () => {
  const { otherWard } = region
  const row = {
    personId,
    codeHash: 'strange',
    expiresAt: inHours(1),
    madeBy: otherWard.userId,
    unitId: otherWard.unitId,
  }
  const made = asUnit(otherWard, (tx) => tx.insert(acuteCodes).values(row))
  await expect(made).rejects.toMatchObject({ code: '42501' })
})
