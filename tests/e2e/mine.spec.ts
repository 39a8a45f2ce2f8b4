import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expectAccessible, expectLargeTargets, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'

test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })

/** Everything to press on the person's side is as high as a thumb is broad: links too. */
async function expectThumbSized(page: Page) {
  await expectLargeTargets(page, 56)
  const small = await page
    .locator('main a, footer a, header a, main label:has(input)')
    .evaluateAll((links) =>
      links
        .filter((link) => link.getClientRects().length > 0 && link.getBoundingClientRect().height < 55.5)
        .map((link) => link.textContent),
    )
  expect(small).toEqual([])
}

test('a relative of eighty reads what happens, how sure it is and whom to call, without scrolling sideways', async ({
  asGuest,
}) => {
  const page = await asGuest('karinEk')
  await page.goto('/min')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText('Anna kommer hem')
  await expect(title).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('heading', { name: 'Just nu' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Ring .+ \d/ }).first()).toHaveAttribute('href', /^tel:\+?\d+$/)
  await expect(page.getByRole('heading', { name: 'Vad händer sedan?' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.locator('script')).toHaveCount(0)
  await expectThumbSized(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
})

test('a relative asks once, the nurse answers, and the answer stands on the page', async ({ asGuest, as, owner }) => {
  const question = `Vem vattnar blommorna? ${randomUUID().slice(0, 8)}`
  const guest = await asGuest('karinEk')
  await guest.goto('/min')
  await guest.getByRole('button', { name: 'Skicka frågan' }).click()
  await expect(guest.getByRole('alert')).toContainText('Skriv något först')

  await guest.getByLabel('Ställ en ny fråga').fill(question)
  await guest.getByRole('button', { name: 'Skicka frågan' }).click()
  await expect(guest.getByRole('status')).toContainText('Din fråga är skickad')
  await expect(guest.getByRole('listitem').filter({ hasText: question })).toContainText('Inget svar än')

  const [found] = await owner<{ person: string; id: string }[]>`
    select person_id as person, question ->> 'id' as id
    from shared, jsonb_array_elements(body -> 'questions') question
    where item = 'questions' and question ->> 'text' = ${question}`
  const nurse = await as('maria')
  await nurse.goto(`/p/${found?.person}/steg/question.answered?item=${found?.id}`)
  await nurse.locator('#form textarea').first().fill('Hemtjänsten vattnar dem.')
  await nurse.getByRole('button', { name: /^Skicka för/ }).click()

  await guest.goto('/min')
  const answered = guest.getByRole('listitem').filter({ hasText: question })
  await expect(answered).toContainText('Hemtjänsten vattnar dem.')
  await expect(answered).toContainText('Nytt svar')
})

test('a relative adds to what matters, and the person’s own words stay', async ({ asGuest }) => {
  const words = `Hon oroar sig för trappan. ${randomUUID().slice(0, 8)}`
  const page = await asGuest('lisbethRyding')
  await page.goto('/min')
  await page.getByRole('link', { name: /^Berätta något viktigt/ }).click()
  const before = (await page.locator('blockquote').first().textContent()) ?? ''
  await page.getByLabel(/^Vill du lägga till något/).fill(words)
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Det du skrev är sparat')
  await expect(page.locator('blockquote').first()).toContainText(before.trim())
  await expect(page.locator('blockquote').first()).toContainText(`Lisbeth Ryding: ${words}`)
})

test('the page is read in easy Swedish, in English and larger, by one press each', async ({ asGuest }) => {
  const page = await asGuest('nilsEk')
  await page.goto('/min')
  await page.getByRole('button', { name: 'Lätt svenska' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
  await expect(page.getByRole('heading', { name: 'Vad händer sen?' })).toBeVisible()
  await page.locator('main').getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { name: 'What happens next?' })).toBeVisible()
  await page.getByRole('button', { name: 'Vanlig text' }).click()

  const sizeOf = () => page.locator('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize))
  expect(await sizeOf()).toBeGreaterThanOrEqual(18)
  await page.getByRole('button', { name: 'Större text' }).click()
  await expect(page.getByRole('button', { name: 'Större text' })).toHaveAttribute('aria-pressed', 'true')
  expect(await sizeOf()).toBeGreaterThanOrEqual(22)
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
})

test('who may see the day and whom to call is shown no plan, no question, and no trace of either', async ({
  asGuest,
}) => {
  const page = await asGuest('nilsEk')
  for (const path of ['/min/plan', '/min/beratta', '/min']) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/min$/)
  }
  await expect(page.locator('main')).not.toContainText(/planen|ställ en|berätta något/i)
  await expect(page.locator('main form')).toHaveCount(1)
})

test('after a death the page is calm: whom to call, and nothing asked', async ({ asGuest }) => {
  const page = await asGuest('larsWester')
  await page.goto('/min/beratta')
  await expect(page.getByRole('heading', { level: 1, name: /Dagny Wester har/ })).toBeVisible()
  await expect(page.locator('main form')).toHaveCount(0)
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible()
})

test('the person’s own pages can be read whatever the sight', async ({ asGuest }) => {
  test.slow()
  const page = await asGuest('annaEk', { javaScriptEnabled: true })
  for (const path of ['/min', '/min/beratta', '/min/plan', '/min/vem-ser']) {
    await page.goto(path)
    await page.locator('main').getByRole('heading', { level: 1 }).waitFor()
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    await expectAccessible(page)
    await expectThumbSized(page)
    await expectNoSidewaysScroll(page)
  }
})
