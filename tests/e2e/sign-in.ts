import type { Page } from '@playwright/test'
import { demoPassword } from '#app/demo/staff.ts'

/** Signs in with the demo's password, on the page that asks for it. */
export async function signIn(page: Page, userName: string) {
  await page.getByLabel('Användarnamn').fill(userName)
  await page.getByLabel('Lösenord').fill(demoPassword)
  await page.getByRole('button', { name: 'Logga in' }).click()
}
