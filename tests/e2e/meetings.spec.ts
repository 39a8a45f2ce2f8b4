import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { open, submit } from './way-home.ts'

const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const onMeeting = (page: Page) => expect(page).toHaveURL(/\/mote\/[^/]+$/)
const called = (page: Page) => page.getByRole('region', { name: 'Vilka är med?' })
const agenda = (page: Page) => page.getByRole('region', { name: 'Dagordning' })

/** Sends the step, and waits until it has been taken: going elsewhere at once would break it off. */
async function send(page: Page) {
  await submit(page)
  await expect(page).not.toHaveURL(/\/steg\//)
}

/** The first meeting of the unit's list that is about this person. */
async function openMeeting(page: Page, name: string) {
  await page.goto('/moten')
  await follow(page, new RegExp(`^Möte om ${name}`))
  await onMeeting(page)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a meeting is booked, called to, answered, moved and held, and what it decides lands in the plan', async ({
  as,
}) => {
  test.slow()
  const nurse = await as('maria')
  await open(nurse, { name: 'Sven Torstensson' })
  await nurse.goto(`${new URL(nurse.url()).pathname.replace(/\/plan$/, '')}/plan`)
  await follow(nurse, 'Boka möte')
  await nurse.getByRole('radiogroup', { name: 'När?' }).getByRole('radio').first().check()
  await nurse.getByLabel('Video', { exact: true }).check()
  await nurse.getByLabel(/^Länk till videomötet/).fill('https://video.example/rum')
  await send(nurse)
  await openMeeting(nurse, 'Sven Torstensson')
  const video = nurse.getByRole('link', { name: 'Öppna videomötet', exact: true })
  await expect(video).toHaveAttribute('href', 'https://video.example/rum')

  await follow(nurse, 'Kalla eller bjud in fler')
  await nurse.getByRole('checkbox', { name: 'Hemsjukvården Sunnerås' }).check()
  await send(nurse)
  await onMeeting(nurse)
  await expect(called(nurse)).toContainText('Har inte svarat')
  await expect(nurse.getByRole('link', { name: 'Påminn Hemsjukvården Sunnerås' })).toBeVisible()

  const homeCare = await as('amir')
  await openMeeting(homeCare, 'Sven Torstensson')
  const meeting = new URL(homeCare.url()).pathname
  await homeCare.goto(`${meeting.replace(/\/mote\/.*/, '')}/steg/party.answered`)
  await homeCare.getByLabel('Ja, vi deltar').check()
  await send(homeCare)
  await nurse.reload()
  await expect(nurse.getByRole('link', { name: 'Påminn Hemsjukvården Sunnerås' })).toHaveCount(0)

  await follow(nurse, 'Lägg till mål')
  await nurse.getByLabel('Vad ska uppnås?').fill('Hyvla en ny hylla')
  await send(nurse)
  await expect(nurse).toHaveURL(/\/mote\/[^/]+#del-2$/)
  await expect(agenda(nurse)).toContainText('Hyvla en ny hylla')

  await follow(nurse, 'Flytta mötet')
  await nurse.getByRole('radiogroup', { name: 'När?' }).getByRole('radio').nth(1).check()
  await send(nurse)
  await onMeeting(nurse)
  const calendar = await nurse.request.get(`${meeting}/kalender.ics`)
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toContain('SEQUENCE:1')
  expect(await calendar.text()).not.toContain('Sven')

  await follow(nurse, 'Skriv att mötet är hållet')
  await send(nurse)
  await onMeeting(nurse)
  await expect(nurse.getByText(/^Med på mötet: /)).toBeVisible()
  await nurse.goto('/moten')
  await expect(nurse.getByRole('region', { name: 'Tidigare och inställda möten' })).toContainText('Sven Torstensson')
})

test('the big screen shows one part of the plan at a time, turned by links', async ({ as }) => {
  const nurse = await as('maria')
  await openMeeting(nurse, 'Anna Ek')
  await follow(nurse, 'Visa på stor skärm')
  await expect(nurse.getByRole('heading', { level: 1, name: 'Vad är viktigt för dig, Anna?' })).toBeVisible()
  await expectAccessible(nurse)
  for (const part of [2, 3, 4, 5, 6, 7, 8]) {
    await nurse.locator('a[rel=next]').click()
    await expect(nurse.getByText(`${part} av 8`)).toBeVisible()
  }
  await expect(nurse.getByRole('heading', { level: 1, name: 'Nästa uppföljning' })).toBeVisible()
  await expect(nurse.locator('a[rel=next]')).toHaveCount(0)
  await follow(nurse, 'Lämna stor skärm')
  await onMeeting(nurse)
})

test('meetings and duties can be read whatever the sight, on a phone too', async ({ as }) => {
  test.slow()
  const nurse = await as('maria')
  await openMeeting(nurse, 'Anna Ek')
  const meeting = new URL(nurse.url()).pathname
  const pages = ['/moten', meeting, `${meeting}/storbild?del=4`, meeting.replace(/\/mote\/.*/, '/uppdrag')]
  for (const path of pages) {
    await nurse.goto(path)
    await expectAccessible(nurse)
    await nurse.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(nurse)
    await nurse.setViewportSize({ width: 1366, height: 768 })
  }
})

test('the duty list says why, by when and what came of it, and who has held the duty without a gap', async ({ as }) => {
  const nurse = await as('maria')
  await open(nurse, { name: 'Anna Ek' })
  await nurse.goto(`${new URL(nurse.url()).pathname.replace(/\/plan$/, '')}/uppdrag`)
  const duties = nurse.getByRole('region', { name: 'Uppdraget att samordna' })
  await expect(duties.getByRole('listitem').filter({ hasText: 'Kallelse till SIP skickad' })).toContainText('Det gav:')
  await expect(duties.getByText('Varför: LUS 4:3')).toBeVisible()
  await expect(nurse.getByRole('region', { name: 'Vem har haft uppdraget?' })).toContainText('Olof Rask, enhetschef')
})

test('a meeting is no page for those who are not in the plan', async ({ as }) => {
  const nurse = await as('maria')
  await openMeeting(nurse, 'Anna Ek')
  const meeting = new URL(nurse.url()).pathname
  const stranger = await as('petra')
  for (const path of [meeting, `${meeting}/storbild`, `${meeting}/kalender.ics`])
    expect((await stranger.request.get(path)).status()).toBe(404)
})
