import type { Page } from '@playwright/test'
import type { StaffKey } from '#app/demo/staff.ts'
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { open, submit } from './way-home.ts'

/** The page of the person's plan, by the tab that everyone uses. */
async function openPlan(page: Page, name: string) {
  await open(page, { name })
  await page
    .getByRole('navigation', { name: /^Sidor om/ })
    .getByRole('link', { name: 'Planen' })
    .click()
  await expect(page).toHaveURL(/\/plan$/)
}

const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const onPlan = (page: Page) => expect(page).toHaveURL(/\/p\/[0-9a-f-]{36}\/plan$/)

test('what assessor and district nurse add to a plan at the same time lands for both', async ({ as }) => {
  const [assessor, nurse] = [await as('lena'), await as('maria')]
  for (const page of [assessor, nurse]) {
    await openPlan(page, 'Alma Persson')
    await follow(page, 'Lägg till mål')
  }
  await assessor.getByLabel('Vad ska uppnås?').fill('Plocka äpplen i höst')
  await nurse.getByLabel('Vad ska uppnås?').fill('Andas lugnt i trappan')
  await submit(assessor)
  await onPlan(assessor)
  await submit(nurse)
  await onPlan(nurse)
  const goals = nurse.getByRole('region', { name: 'Mål', exact: true })
  await expect(goals.getByText('Plocka äpplen i höst')).toBeVisible()
  await expect(goals.getByText('Andas lugnt i trappan')).toBeVisible()
  await expect(nurse.getByRole('region', { name: 'Ändrat sedan version 1' })).toContainText('Plocka äpplen i höst')
})

test('of two who change the same action, the second is told who did what and loses no text', async ({ as }) => {
  const [assessor, nurse] = [await as('lena'), await as('maria')]
  for (const page of [assessor, nurse]) {
    await openPlan(page, 'Valter Ståhl')
    await follow(page, 'Ändra: Lagar middagen')
  }
  await nurse.getByLabel('Hur ofta eller vilken tid?').fill('varje dag kl. 17.30')
  await assessor.getByLabel('Hur ofta eller vilken tid?').fill('vardagar kl. 16.45')
  await submit(nurse)
  await onPlan(nurse)
  await submit(assessor)
  await expect(assessor.getByRole('alert')).toContainText('Någon annan hann före')
  await expect(assessor.getByRole('alert')).toContainText('Maria Björk')
  await expect(assessor.getByLabel('Hur ofta eller vilken tid?')).toHaveValue('vardagar kl. 16.45')
})

test('a plan that lacks what the law asks for is not established, and says what it lacks', async ({ as }) => {
  const nurse = await as('petra')
  await openPlan(nurse, 'Rolf Ehn')
  const missing = nurse.getByRole('region', { name: /^Saknas/ })
  await expect(missing).toContainText('Överenskomna insatser från både region och kommun')
  await expect(missing).toContainText('16 kap. 4 § HSL')
  await follow(nurse, 'Upprätta planen')
  await submit(nurse)
  await expect(nurse.getByRole('alert')).toContainText('Överenskomna insatser från både region och kommun')
  await expect(nurse.getByRole('alert')).toContainText('Vilken huvudman som har det övergripande ansvaret')
})

test('a withdrawn consent closes the plan for the other unit at once', async ({ as }) => {
  const [assessor, nurse] = [await as('lena'), await as('maria')]
  await openPlan(assessor, 'Cecilia Frank')
  await expect(assessor.getByText('tillbaka till jobbet på biblioteket')).toBeVisible()
  await openPlan(nurse, 'Cecilia Frank')
  await follow(nurse, 'Anteckna att samtycket tas tillbaka')
  await submit(nurse)
  await expect(nurse.getByText('Samtycket gäller inte längre')).toBeVisible()

  const plan = assessor.url()
  for (const page of [plan, `${plan}/version/1`, plan.replace('/plan', '/handelser?vad=sip')]) {
    await assessor.goto(page)
    await expect(assessor.locator('main')).not.toContainText('biblioteket')
  }
})

test('an old version is read as it was, and leads back to the plan', async ({ as }) => {
  const nurse = await as('maria')
  await openPlan(nurse, 'Gerd Ryding')
  await follow(nurse, 'Version 1')
  await expect(nurse.getByText('Det här är version 1.')).toBeVisible()
  await expect(nurse.getByRole('link', { name: /^Lägg till/ })).toHaveCount(0)
  await expectAccessible(nurse)
  await follow(nurse, 'Till planen som den är nu')
  await onPlan(nurse)
})

test('the next step of the plan is in the first view, and what to press comes first', async ({ as }) => {
  const page = await as('maria')
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await openPlan(page, 'Anna Ek')
    await expect(page.getByRole('heading', { name: /^Nästa steg för dig/ })).toBeInViewport({ ratio: 1 })
    await expect(page.locator('main a[href*="/steg/"]').first()).toBeInViewport({ ratio: 1 })
  }
})

const readers: readonly (readonly [StaffKey, ...string[]])[] = [
  [
    'maria',
    'Anna Ek',
    'Gerd Ryding',
    'Ulla Forsgren',

    'Vera Kjellberg',
    'Lennart Kvist',
    'Ove Granath',
  ],
  ['petra', 'Rolf Ehn', 'Torsten Wik'],
  ['lena', 'Bertil Dahl'],
]

for (const [who, ...names] of readers)
  test(`every state of a plan that ${who} sees can be read whatever the sight, on a phone too`, async ({ as }) => {
    test.slow()
    const page = await as(who)
    for (const name of names) {
      await openPlan(page, name)
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1366, height: 768 })
    }
  })
