import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No violation of WCAG 2.2 AA or good practice, and no text in the colour of what lies behind it. */
export async function expectAccessible(page: Page) {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const invisible = found.incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes)
    .filter(({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio'))
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
  expect(invisible.map(({ target }) => target)).toEqual([])
}

/** Nothing sticks out sideways: no one has to scroll in two directions (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(excess).toBeLessThanOrEqual(0)
}

/** What can be pressed is at least this many pixels high, links inside running text excepted (WCAG 2.5.8 and better). */
export async function expectLargeTargets(page: Page, pixels: number) {
  const small = await page
    .locator('button, summary, nav a, input:not([type=hidden]):not([type=radio]):not([type=checkbox])')
    .evaluateAll(
      (elements, least) =>
        elements
          .map((element) => ({
            text: element.textContent?.trim() || element.getAttribute('name'),
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0 && box.height > 0 && Math.round(box.height) < least)
          .map(({ text, box }) => `${text}: ${Math.round(box.height)} px`),
      pixels,
    )
  expect(small).toEqual([])
}
