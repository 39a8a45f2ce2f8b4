import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { type NewPerson, newPerson } from './new-person.ts'
import { choose, submit } from './way-home.ts'

/** The health centre proposes a plan for someone whom nobody here has met before, and stands on the plan's page. */
async function propose(page: Page, person: NewPerson = newPerson()): Promise<NewPerson> {
  await page.goto('/personer/ny?vad=sip')
  await page.getByLabel('Personnummer, samordningsnummer eller reservnummer').fill(person.number)
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.getByLabel('Förnamn').fill(person.givenName)
  await page.getByLabel('Efternamn').fill(person.familyName)
  await page.getByLabel('Folkbokföringskommun').selectOption('Sunnerås kommun')
  await page.getByLabel('Varför behövs en SIP?').fill('Hemtjänst och hemsjukvård behöver gå ihop.')
  await page.getByRole('button', { name: /^Föreslå en SIP/ }).click()
  await expect(page).toHaveURL(/\/plan$/)
  return person
}

/** Goes to the step from the plan, answers what is asked, sends it, and is back on the plan. */
async function take(page: Page, event: string, answer: () => Promise<unknown> = async () => {}) {
  await page.goto(`${new URL(page.url()).pathname.replace(/\/plan.*$/, '')}/steg/${event}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await answer()
  await submit(page)
  await expect(page).toHaveURL(/\/plan$/)
}

async function agree(page: Page) {
  await take(page, 'sip.offered', () => page.getByLabel('Hur fick personen veta vad en SIP är?').fill('Muntligt'))
  await take(page, 'consent.given', async () => {
    await page.getByRole('checkbox', { name: 'Biståndsenheten Sunnerås' }).check()
    await page.getByLabel('Muntligt', { exact: true }).check()
  })
}

const addAction = (page: Page, text: string, who: string) =>
  take(page, 'action.added', async () => {
    await page.getByLabel('Vad ska göras?').fill(text)
    await page.getByLabel('Vem gör det, med namn?').fill(who)
  })

/** Everything from the person's own words to an established plan, by the two who answer for it. */
async function makePlan(nurse: Page, assessor: Page) {
  await take(nurse, 'whatMatters.recorded', () =>
    nurse.getByLabel('Vad är viktigt för personen?').fill('Att gå till brevlådan själv.'),
  )
  await take(nurse, 'participation.recorded', async () => {
    await nurse.getByLabel('Förberedelse').check()
    await nurse.getByLabel('På plats', { exact: true }).check()
  })
  await take(nurse, 'lead.appointed', async () => {
    await nurse.getByLabel('Namn på den som är huvudansvarig').fill('Maria Björk')
    await nurse.getByLabel('Direkt telefonnummer').fill('070-174 06 11')
  })
  await take(nurse, 'lead.accepted')
  await take(nurse, 'party.invited')
  await take(nurse, 'goal.added', () => nurse.getByLabel('Vad ska uppnås?').fill('Gå till brevlådan'))
  await addAction(nurse, 'Gångträning', 'Jonas Ek')

  await assessor.goto(new URL(nurse.url()).pathname)
  await take(assessor, 'party.answered', () => assessor.getByLabel('Ja, vi deltar').check())
  await addAction(assessor, 'Hemtjänst morgon och kväll', 'Lena Berg')
  await take(assessor, 'version.confirmed')
  await take(nurse, 'version.confirmed')
  await take(nurse, 'followUp.booked', () =>
    nurse.getByRole('radiogroup', { name: 'Vilken dag följs planen upp?' }).getByRole('radio').first().check(),
  )
}

test('a plan goes from a proposal to an established version, and is followed up goal by goal', async ({ as }) => {
  test.slow()
  const nurse = await as('maria')
  await propose(nurse)
  await agree(nurse)
  await makePlan(nurse, await as('lena'))

  await nurse.goto(`${new URL(nurse.url()).pathname.replace(/\/plan$/, '')}/steg/plan.established`)
  await submit(nurse)
  await expect(nurse.getByRole('alert')).toContainText('Vad andra gör, eller att ingen annan gör något')
  await nurse.getByRole('checkbox', { name: /^Ingen annan än region och kommun/ }).check()
  await submit(nurse)
  await expect(nurse).toHaveURL(/\/plan$/)
  await expect(nurse.getByRole('link', { name: 'Version 1' })).toBeVisible()

  await take(nurse, 'followUp.held', () => nurse.getByLabel('Delvis nått').check())
  await expect(nurse.getByText('Delvis nått').first()).toBeVisible()
})

test('without JavaScript an action without an owner is named and not saved, and what was typed is still there', async ({
  as,
}) => {
  const nurse = await as('maria', { javaScriptEnabled: false })
  await propose(nurse)
  await agree(nurse)
  const plan = new URL(nurse.url()).pathname
  await nurse.goto(`${plan.replace(/\/plan$/, '')}/steg/action.added?till=${plan}`)
  await nurse.getByLabel('Vad ska göras?').fill('Handla <b>mat</b> 🥕')
  await nurse.getByLabel('Kommunen').check()
  await submit(nurse)
  await expect(nurse.getByRole('alert')).toContainText('Vem svarar för insatsen')
  await expect(nurse.getByRole('alert')).toContainText('Vem gör det, med namn')
  await expect(nurse.getByLabel('Vad ska göras?')).toHaveValue('Handla <b>mat</b> 🥕')

  await choose(nurse.locator('select[name="owner.municipality"]'), 'Biståndsenheten Sunnerås')
  await nurse.getByLabel('Vem gör det, med namn?').fill('Lena Berg')
  await submit(nurse)
  await expect(nurse).toHaveURL(new RegExp(`${plan}$`))
  await expect(nurse.getByText('Handla <b>mat</b> 🥕').first()).toBeVisible()
})

test('a plan’s steps can be read and filled in on a phone', async ({ as }) => {
  const nurse = await as('maria', { viewport: { width: 390, height: 844 } })
  await propose(nurse)
  await agree(nurse)
  const person = new URL(nurse.url()).pathname.replace(/\/plan$/, '')
  for (const step of ['consent.given', 'action.added', 'meeting.scheduled']) {
    await nurse.goto(`${person}/steg/${step}`)
    await expect(nurse.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSidewaysScroll(nurse)
    await expectAccessible(nurse)
  }
})
