import { expect, test } from './fixtures.ts'

test('a plan’s next step stands on the list beside the stay’s, and leads to where it is done', async ({ as }) => {
  const maria = await as('maria')
  await maria.goto('/att-gora')
  const rows = maria.getByRole('row').filter({ hasText: 'Valter Ståhl' })
  await expect(rows).toHaveCount(2)
  const plan = rows.filter({ has: maria.locator('a[href$="/plan"]') })
  const step = plan.locator('a[href*="/steg/"]')
  const what = (await step.textContent()) ?? ''
  await step.click()
  await expect(maria).toHaveURL(/\/steg\/\w+\.\w+/)
  await expect(maria.getByRole('heading', { level: 1 })).toContainText(what)

  await maria.goto('/att-gora')
  await plan.getByRole('link', { name: 'Valter Ståhl' }).click()
  await expect(maria).toHaveURL(/\/p\/[\w-]+\/plan$/)
})

test('someone who only has a plan is found, and opens on the plan', async ({ as }) => {
  const maria = await as('maria')
  await maria.goto('/personer?q=Alma+Persson')
  await maria.getByRole('link', { name: 'Alma Persson' }).click()
  await expect(maria).toHaveURL(/\/p\/[\w-]+\/plan$/)
})
