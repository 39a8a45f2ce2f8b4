import { expectAccessible, expectLargeTargets, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'

test('on a phone the list is cards, the way home is a list, and what to press is large', async ({ as }) => {
  const page = await as('maria')
  await page.goto('/att-gora')
  await expectNoSidewaysScroll(page)
  await expectLargeTargets(page, 44)
  await expectAccessible(page)

  await page.locator('main a[href^="/p/"]:not([href*="/steg/"])').first().click()
  await expect(page.getByRole('heading', { name: /^Nästa steg för dig/ })).toBeInViewport({ ratio: 1 })
  await expect(page.locator('main a[href*="/steg/"]').first()).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await expectLargeTargets(page, 44)
  await expectAccessible(page)

  await page.locator('main a[href*="/steg/"]').first().click()
  await expect(page.getByRole('heading', { name: 'Det här händer' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectLargeTargets(page, 44)
  await expectAccessible(page)
})
