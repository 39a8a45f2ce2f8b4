import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'
import { signIn } from './sign-in.ts'
import { startFor } from './way-home.ts'

test('another unit’s person and a person who does not exist are the same to a stranger', async ({ as }) => {
  const ward = await as('sara')
  await startFor(ward)
  const stranger = await as('ingrid')
  const pageOf = async (path: string) => {
    const answer = await stranger.request.get(path)
    const text = (await answer.text()).replaceAll(path, '').replaceAll(/nonce="[^"]*"/g, '')
    return { status: answer.status(), heading: /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1] }
  }
  const path = new URL(ward.url()).pathname
  for (const rest of ['', '/handelser', '/steg/need.assessed']) {
    const others = await pageOf(path + rest)
    const nobodys = await pageOf(`/p/${randomUUID()}${rest}`)
    const nonsense = await pageOf(`/p/x${rest}`)
    expect(others.status).toBe(404)
    expect(nobodys).toEqual(others)
    expect(nonsense).toEqual(others)
  }
})

test('nobody gets in without signing in, and comes back to where they were going', async ({ page }) => {
  await page.goto('/personer?q=ek')
  await expect(page).toHaveURL(/\/logga-in\?/)
  await signIn(page, 'lena.berg')
  await expect(page).toHaveURL(/\/personer\?q=ek$/)
})

test('who works in two places chooses, and sees only the cases of the one chosen', async ({ page }) => {
  await page.goto('/logga-in')
  await signIn(page, 'fatima.noor')
  await page.getByRole('button', { name: /Hemsjukvården Ekeby/ }).click()
  await expect(page).toHaveURL(/\/att-gora$/)
  await expect(page.getByText('Hemsjukvården Ekeby').first()).toBeVisible()
})

test('a form from another site changes nothing', async ({ as }) => {
  const ward = await as('sara')
  const answer = await ward.request.post('/logga-ut', { headers: { origin: 'https://evil.example' }, maxRedirects: 0 })
  expect(answer.status()).toBe(403)
  await ward.goto('/att-gora')
  await expect(ward).toHaveURL(/att-gora/)
})
