import type { Page } from '@playwright/test'
import type { StaffKey } from '#app/demo/staff.ts'
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'

/** The first person on the reader's list, by the link of their name. */
async function openFirst(page: Page) {
  await page.goto('/att-gora')
  await page.locator('main a[href^="/p/"]:not([href*="/steg/"])').first().click()
  await expect(page).toHaveURL(/\/p\/[0-9a-f-]{36}$/)
}

const readers = {
  'the ward': 'sara',
  'the health centre': 'maria',
  'the needs assessor': 'lena',
  'the home care': 'amir',
}

for (const [reader, who] of Object.entries(readers) as [string, StaffKey][]) {
  test(`${reader} can read every page, whatever their sight`, async ({ as }) => {
    test.slow()
    const page = await as(who)
    await openFirst(page)
    const person = new URL(page.url()).pathname
    const step = await page.locator('main a[href*="/steg/"]').first().getAttribute('href')
    const pages = [
      '/att-gora',
      '/att-gora?vy=unit',
      '/personer',
      person,
      `${person}/handelser`,
      step ?? '',
      '/hjalp',
      '/tillganglighet',
      '/installningar',
    ]
    for (const path of pages) {
      await page.goto(path)
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 700 })
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1366, height: 768 })
    }
  })
}

test('the next step and its button are in the first view', async ({ as }) => {
  const page = await as('lena')
  await openFirst(page)
  const heading = page.getByRole('heading', { name: /^Nästa steg för dig/ })
  await expect(heading).toBeInViewport({ ratio: 1 })
  await expect(page.locator('main a[href*="/steg/"]').first()).toBeInViewport({ ratio: 1 })
})

test('by keyboard, the first stop after the skip link is the next step', async ({ as }) => {
  const page = await as('lena')
  await openFirst(page)
  await page.reload({ waitUntil: 'networkidle' })
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Till nästa steg')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', /\/steg\//)
})

test('text at twice its size still fits', async ({ as }) => {
  const page = await as('lena')
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await openFirst(page)
  for (const path of ['/att-gora', new URL(page.url()).pathname]) {
    await page.goto(path)
    await expectNoSidewaysScroll(page)
  }
})

test('the page is English for those who ask, and says so to a screen reader', async ({ as }) => {
  const page = await as('lena')
  await page.goto('/att-gora')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('To do')
  await page.getByRole('button', { name: 'Svenska' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
})
