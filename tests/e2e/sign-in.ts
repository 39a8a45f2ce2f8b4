import { expect, type Page } from '@playwright/test'
import { demoPassword } from '#app/demo/staff.ts'

/** Opens the app as one who begins the day: signs in, and stands at what there is to do. */
export async function beginDay(page: Page, userName: string) {
  await page.goto('/logga-in')
  await signIn(page, userName)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Att göra')
}

/** Signs in with the demo's password, on the page that asks for it. */
export async function signIn(page: Page, userName: string) {
  await page.getByLabel('Användarnamn').fill(userName)
  await page.getByLabel('Lösenord').fill(demoPassword)
  await page.getByRole('button', { name: 'Logga in' }).click()
}
