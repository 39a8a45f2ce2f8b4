import { expect, test } from './fixtures.ts'
import { beginDay } from './sign-in.ts'
import { notify, open, startFor, submit, take } from './way-home.ts'

test('without JavaScript one can sign in, start, notify and answer', async ({ page, as }) => {
  await beginDay(page, 'sara.lindqvist')
  const person = await startFor(page)
  await notify(page)

  const assessor = await as('lena')
  await open(assessor, person)
  await take(assessor, 'Kvittera meddelandet')
  await assessor.getByRole('button', { name: /^Ångra/ }).click()
  await expect(assessor.getByRole('heading', { name: /Nästa steg för dig: kvittera/ })).toBeVisible()
})

test('without JavaScript a form with faults says which, keeps what was written, and changes nothing', async ({
  as,
}) => {
  const ward = await as('sara')
  await startFor(ward)
  await take(ward, 'Bedöm behov efter utskrivning', () => ward.getByLabel('Socialtjänsten').check())
  await ward.getByRole('link', { name: 'Skicka inskrivningsmeddelande' }).first().click()
  await ward.getByRole('checkbox', { name: 'Biståndsenheten Sunnerås' }).check()
  await submit(ward)

  const summary = ward.getByRole('alert')
  await expect(summary).toContainText('Rätta')
  await expect(ward.getByRole('checkbox', { name: 'Biståndsenheten Sunnerås' })).toBeChecked()
  await summary.getByRole('link').first().click()
  await expect(ward.locator(':focus, :target').first()).toBeVisible()
})
