import type { Browser, Page } from '@playwright/test'
import { expectAccessible, expectLargeTargets, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { open } from './way-home.ts'

/** The page of papers about a person, by the tab that everyone uses. */
async function openPrint(page: Page, name: string) {
  await open(page, { name })
  await page
    .getByRole('navigation', { name: /^Sidor om/ })
    .getByRole('link', { name: 'Skriv ut' })
    .click()
  await expect(page).toHaveURL(/\/skriv-ut$/)
}

/** A file behind a link, as the browser would fetch it. */
async function fetchFile(page: Page, path: string) {
  const answer = await page.request.get(path)
  return { status: answer.status(), headers: answer.headers(), start: (await answer.body()).subarray(0, 5).toString() }
}

/** Somebody else's telephone, signed in nowhere, without scripts. */
async function strangersPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ ...(baseURL && { baseURL }), viewport, javaScriptEnabled: false })
  return context.newPage()
}

test('each version of the plan is a file that names nobody, is kept nowhere, and whose checksum is shown', async ({
  as,
}) => {
  const page = await as('maria')
  await openPrint(page, 'Gerd Ryding')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const link = page.getByRole('link', { name: 'Planen, version 2: PDF på svenska' })
  const path = (await link.getAttribute('href')) ?? ''
  const file = await fetchFile(page, path)
  expect(file).toMatchObject({ status: 200, start: '%PDF-' })
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="plan-version-2.pdf"',
    'cache-control': 'private, no-store',
  })
  await page.reload()
  await expect(page.getByRole('region', { name: 'Planen, version 2' })).toContainText(/plan\s*[0-9a-f]{64}/)
  const sheet = page.getByRole('link', { name: 'Kylskåpsblad: PDF på svenska' })
  expect((await fetchFile(page, (await sheet.getAttribute('href')) ?? '')).start).toBe('%PDF-')
  expect((await fetchFile(page, path.replace('plan.pdf', 'annat.pdf'))).status).toBe(404)
  expect((await fetchFile(page, path.replace('version=2', 'version=99'))).status).toBe(404)
})

test('a ward that has no part in the plan gets none of its papers', async ({ as }) => {
  const [nurse, stranger] = [await as('maria'), await as('johan')]
  await openPrint(nurse, 'Gerd Ryding')
  const path = new URL(nurse.url()).pathname.replace('/skriv-ut', '')
  expect((await stranger.request.get(`${path}/skriv-ut`)).status()).toBe(404)
  for (const file of ['plan', 'kylskap'])
    expect((await fetchFile(stranger, `${path}/dokument/${file}.pdf`)).status).toBe(404)
})

test('an ambulance reads the acute card by its code in two actions, until the code is taken back', async ({
  as,
  browser,
  baseURL,
}) => {
  const page = await as('maria')
  await openPrint(page, 'Gerd Ryding')
  await page.getByRole('link', { name: 'Gör ett akutkort' }).click()
  await page.getByRole('button', { name: 'Gör kortet' }).click()
  await expect(page.getByRole('heading', { name: 'Kortet är klart' })).toBeVisible()
  await expectAccessible(page)
  const code = await page.locator('.acute-made__code').innerText()

  const phone = await strangersPhone(browser, baseURL)
  await phone.goto(`/akut?kod=${code}`)
  await expectNoSidewaysScroll(phone)
  await phone.getByRole('button', { name: 'Visa kortet' }).click()
  await expect(phone.getByRole('alert')).toContainText('Skriv var du arbetar')
  const fill = async () => {
    await phone.getByLabel('Ditt namn').fill('Ida Falk')
    await phone.getByLabel('Din arbetsplats').fill('Ambulansen Nord')
    await phone.getByLabel('Varför behöver du läsa kortet?').fill('Fall hemma')
    await phone.getByRole('button', { name: 'Visa kortet' }).click()
  }
  await fill()
  await expect(phone.getByRole('heading', { level: 1, name: 'Gerd Ryding' })).toBeVisible()
  await expect(phone.getByRole('region', { name: 'Ring först' }).getByRole('link')).toBeVisible()
  await expectNoSidewaysScroll(phone)

  await page
    .getByRole('button', { name: /^Ta tillbaka koden/ })
    .first()
    .click()
  await expect(page.getByText('Koden är tillbakatagen.')).toBeVisible()
  await phone.goto(`/akut?kod=${code}`)
  await fill()
  await expect(phone.getByRole('alert')).toContainText('Koden är tillbakatagen')
  await phone.context().close()
})

test('the person prints the plan and makes a card; a son who may see the date alone can do neither', async ({
  asGuest,
}) => {
  const anna = await asGuest('annaEk', { viewport: { width: 390, height: 844 } })
  for (const file of ['plan', 'stor', 'latt', 'kylskap'])
    expect(await fetchFile(anna, `/min/dokument/${file}.pdf`)).toMatchObject({ status: 200, start: '%PDF-' })
  await anna.goto('/min/akutkort')
  await anna.getByRole('button', { name: 'Gör kortet' }).click()
  await expect(anna.getByRole('heading', { name: 'Kortet är klart' })).toBeVisible()
  await expectAccessible(anna)
  await expectNoSidewaysScroll(anna)
  await expectLargeTargets(anna, 56)

  const nils = await asGuest('nilsEk')
  for (const file of ['plan', 'kylskap']) expect((await fetchFile(nils, `/min/dokument/${file}.pdf`)).status).toBe(404)
  expect((await nils.request.get('/min/akutkort')).status()).toBe(404)
})
