import { expect, test } from './fixtures.ts'

/** Somebody who presses keys and clicks from the first moment, as often as the browser lets them. */
function beImpatient() {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const target = document.querySelector('main h1') ?? document.documentElement
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }))
    if (performance.now() < 3_000) port2.postMessage(null)
  }
  port2.postMessage(null)
}

for (const path of ['/att-gora', '/personer', '/hjalp'])
  test(`keys and clicks before ${path} is ready do it no harm`, async ({ as }) => {
    const page = await as('maria')
    await page.addInitScript(beImpatient)
    await page.goto(path)
    await page.waitForFunction(() => performance.now() > 3_000)
    await page.getByRole('link', { name: 'Hjälp' }).first().click()
    await expect(page).toHaveURL(/\/hjalp$/)
  })
