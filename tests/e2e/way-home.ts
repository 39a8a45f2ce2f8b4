import { expect, type Locator, type Page } from '@playwright/test'
import { type NewPerson, newPerson } from './new-person.ts'

/** The ward starts the coordination for someone whom nobody here has met before, and stands on the person's page. */
export async function startFor(ward: Page, person: NewPerson = newPerson()): Promise<NewPerson> {
  await ward.goto('/personer/ny')
  await ward.getByLabel('Personnummer, samordningsnummer eller reservnummer').fill(person.number)
  await ward.getByRole('button', { name: 'Fortsätt' }).click()
  await ward.getByLabel('Förnamn').fill(person.givenName)
  await ward.getByLabel('Efternamn').fill(person.familyName)
  await ward.getByLabel('Folkbokföringskommun').selectOption('Sunnerås kommun')
  await ward.getByLabel('Folkbokföringsadress').fill('Prästgatan 1, 010 01 Sunnerås')
  await ward.getByRole('button', { name: /^Starta samordning/ }).click()
  await expect(ward.getByRole('heading', { level: 1, name: person.name })).toBeVisible()
  return person
}

/** Finds the person by name, as anyone would, and opens their page. */
export async function open(page: Page, { name }: { name: string }) {
  await page.goto(`/personer?q=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Goes to the step by its link on the person's page, answers what is asked, sends it, and is back on the page. */
export async function take(page: Page, what: string, answer: () => Promise<unknown> = async () => {}) {
  await page.getByRole('link', { name: what, exact: true }).first().click()
  await expect(page).toHaveURL(/\/steg\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await answer()
  await submit(page)
  await expect(page).toHaveURL(/\/p\/[0-9a-f-]{36}$/)
}

export const submit = (page: Page) => page.getByRole('button', { name: /^Skicka för/ }).click()

/** Chooses the one answer of a list that holds the words. */
export async function choose(list: Locator, words: string) {
  const value = await list.locator('option', { hasText: words }).getAttribute('value')
  await list.selectOption(value)
}

/** From the assessment to the sent notice: social services, home care and the health centre are in. */
export async function notify(ward: Page) {
  await take(ward, 'Bedöm behov efter utskrivning', async () => {
    await ward.getByLabel('Öppenvården').check()
    await ward.getByLabel('Socialtjänsten').check()
    await ward.getByLabel('Kommunal hälso- och sjukvård').check()
  })
  await take(ward, 'Skicka inskrivningsmeddelande', async () => {
    for (const unit of ['Vårdcentralen Björken', 'Biståndsenheten Sunnerås', 'Hemsjukvården Sunnerås'])
      await ward.getByRole('checkbox', { name: unit }).check()
    await ward.getByRole('radiogroup', { name: 'Beräknat utskrivningsdatum' }).getByRole('radio').nth(1).check()
  })
}
