import type { Browser, Page } from '@playwright/test'
import { guestOf } from '#app/demo/guests.ts'
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { startFor } from './way-home.ts'

/** A relative's own phone, which runs no scripts and has never been here. */
async function openPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    locale: 'sv-SE',
  })
  return context.newPage()
}

/** The nurse writes down the person's word about a daughter, and stands at the link and the code. */
async function letIn(ward: Page): Promise<{ link: string; code: string; personPath: string }> {
  await startFor(ward)
  const personPath = new URL(ward.url()).pathname
  await ward.goto(`${personPath}/deltagare`)
  await expectAccessible(ward)
  await ward.getByRole('link', { name: 'Släpp in en närstående' }).click()
  await ward.getByLabel('Den närståendes namn').fill('Karin Prov')
  await ward.getByLabel(/^Vem är det för/).fill('dotter')
  await ward.getByRole('checkbox', { name: /^Datum och vad som händer/ }).check()
  await ward.getByRole('checkbox', { name: /^Vilka som hjälper till/ }).check()
  await ward.getByRole('button', { name: /^Släpp in/ }).click()
  await expect(ward.getByRole('alert')).toContainText('Ingen är insläppt än')
  await expect(ward.getByLabel('Den närståendes namn')).toHaveValue('Karin Prov')
  await ward.getByRole('radio', { name: 'Muntligt' }).check()
  await ward.getByRole('button', { name: /^Släpp in/ }).click()
  await expect(ward.getByRole('heading', { level: 1, name: 'Länk och kod för Karin Prov' })).toBeVisible()
  const link = await ward.locator('.sheet__link').innerText()
  const code = await ward.locator('.sheet__code [aria-hidden]').innerText()
  return { link: new URL(link).pathname, code, personPath }
}

async function tryCode(phone: Page, code: string) {
  await phone.getByLabel('Koden, åtta siffror').fill(code)
  await phone.getByRole('button', { name: 'Fortsätt' }).click()
}

test('a daughter comes in by the person’s word, sees one page and no other, and is shut out at once', async ({
  as,
  browser,
  baseURL,
}) => {
  test.slow()
  const ward = await as('sara')
  const { link, code, personPath } = await letIn(ward)
  await expectAccessible(ward)

  const phone = await openPhone(browser, baseURL)
  await phone.goto(link)
  await expect(phone.locator('main')).not.toContainText(/Asta|Karin|Prov/)
  await tryCode(phone, code.replace(' ', '-'))
  await phone.getByLabel('Ditt namn').fill('Karin Prov')
  await phone.locator('#new-userName').fill(`karin.${Date.now()}`)
  await phone.locator('#new-password').fill('kort')
  await phone.getByRole('button', { name: 'Gå in' }).click()
  await expect(phone.getByRole('alert')).toContainText('Använd minst 10 tecken')
  await phone.locator('#new-password').fill('vilken fin dag')
  await phone.getByRole('button', { name: 'Gå in' }).click()
  await expect(phone).toHaveURL(/\/min$/)
  await expect(phone.locator('main')).toContainText('Asta')
  await expectNoSidewaysScroll(phone)
  await expectNothingElse(phone, personPath)

  await ward.goto(`${personPath}/deltagare`)
  await ward.getByText('Stäng åtkomsten').click()
  await ward.getByRole('button', { name: 'Stäng för Karin Prov' }).click()
  await expect(ward.getByText('Tidigare åtkomst (1)')).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('heading', { level: 1, name: 'Du har inte längre åtkomst' })).toBeVisible()
  await expect(phone.locator('main')).not.toContainText('Asta')
  await phone.goto(link)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/används?|gäller inte/)
  await phone.context().close()
})

/** No address that anybody could think of shows a relative more than their own page. */
async function expectNothingElse(phone: Page, personPath: string) {
  const other = guestOf('karinEk').grantId
  const closed = [
    personPath,
    `${personPath}/plan`,
    `${personPath}/deltagare`,
    `${personPath}/deltagare/ny`,
    `${personPath}/handelser`,
    `${personPath}/dokument/plan.pdf`,
    `${personPath}/steg/need.assessed`,
    '/att-gora',
    '/personer',
    '/personer?q=Ek',
    '/moten',
    `/min?for=${other}`,
    `/min/plan?for=${other}`,
    `/min/dokument/plan.pdf?for=${other}`,
    '/min/dokument/plan.pdf',
  ]
  for (const path of closed) {
    const answer = await phone.request.get(path, { maxRedirects: 0 })
    expect([302, 403, 404], `${path}: ${answer.status()}`).toContain(answer.status())
    expect(answer.headers().location ?? '/uppdrag', path).toMatch(/^\/(uppdrag|min|avslutad)/)
  }
}

test('five wrong codes close an invitation, and the page says how many are left', async ({ as, browser, baseURL }) => {
  const { link, code } = await letIn(await as('sara'))
  const phone = await openPhone(browser, baseURL)
  await phone.goto(link)
  const wrong = code === '0000 0000' ? '1111 1111' : '0000 0000'
  for (const left of ['4 försök kvar', '3 försök kvar', '2 försök kvar', 'ett försök kvar']) {
    await tryCode(phone, wrong)
    await expect(phone.getByRole('alert')).toContainText(left)
  }
  await tryCode(phone, wrong)
  await expect(phone.getByRole('heading', { level: 1, name: 'Länken gäller inte' })).toBeVisible()
  await phone.goto(link)
  await expect(phone.getByText('Be den som gav dig länken om en ny.')).toBeVisible()
  await phone.context().close()
})

test('no relative is let in to a person with protected identity', async ({ as, owner }) => {
  const [eva] = await owner<{ id: string }[]>`
    select id from people where given_name = 'Eva' and family_name = 'Lund' and protection <> 'none'`
  const nurse = await as('maria')
  await nurse.goto(`/p/${eva?.id}/deltagare/ny`)
  await expect(nurse.getByRole('alert')).toContainText('skyddade personuppgifter')
  await expect(nurse.getByLabel('Den närståendes namn')).toHaveCount(0)
})
