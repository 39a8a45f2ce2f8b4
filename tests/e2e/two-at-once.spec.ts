import { expect, test } from './fixtures.ts'
import { notify, open, startFor, submit, take } from './way-home.ts'

test('of two who answer the same thing, the second is told what the first did and loses no text', async ({ as }) => {
  const ward = await as('sara')
  const colleague = await as('erik')
  const person = await startFor(ward)
  await notify(ward)
  await open(colleague, person)

  const change = async (page: typeof ward, reason: string) => {
    await page.getByRole('link', { name: 'Ändra beräknat utskrivningsdatum' }).first().click()
    await page.getByRole('radiogroup', { name: 'Nytt beräknat' }).getByRole('radio').nth(2).check()
    await page.getByLabel('Troligt').check()
    await page.getByLabel('Varför ändras datumet?').fill(reason)
  }
  await change(ward, 'Rehabiliteringen går bra')
  await change(colleague, 'Väntar på prov')
  await submit(ward)
  await expect(ward).toHaveURL(/\/p\/[0-9a-f-]{36}$/)
  await submit(colleague)

  await expect(colleague.getByRole('alert')).toContainText('Någon annan hann före')
  await expect(colleague.getByRole('alert')).toContainText('Sara Lindqvist')
  await expect(colleague.getByLabel('Varför ändras datumet?')).toHaveValue('Väntar på prov')
  await submit(colleague)
  await expect(colleague).toHaveURL(/\/p\/[0-9a-f-]{36}$/)
})

test('what does not touch the same thing lands for both', async ({ as }) => {
  const ward = await as('sara')
  const person = await startFor(ward)
  await notify(ward)
  const [assessor, nurse] = [await as('lena'), await as('amir')]
  await open(assessor, person)
  await open(nurse, person)
  await assessor.getByRole('link', { name: 'Kvittera meddelandet' }).first().click()
  await nurse.getByRole('link', { name: 'Kvittera meddelandet' }).first().click()
  await Promise.all([submit(assessor), submit(nurse)])
  await expect(assessor).toHaveURL(/\/p\/[0-9a-f-]{36}$/)
  await expect(nurse).toHaveURL(/\/p\/[0-9a-f-]{36}$/)
})

test('the same form sent twice is one event', async ({ as, owner }) => {
  const ward = await as('sara')
  await startFor(ward)
  await ward.getByRole('link', { name: 'Bedöm behov efter utskrivning' }).first().click()
  await ward.getByLabel('Socialtjänsten').check()
  const form = await ward
    .locator('main form[method=post]')
    .last()
    .evaluate((element) => {
      const fields = [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)])
      return { fields, url: location.href }
    })
  const body = new URLSearchParams(form.fields as [string, string][]).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(form.url).origin }
  for (const _ of [1, 2]) {
    const answer = await ward.request.post(form.url, { data: body, headers, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
  }
  const processId = new Map(form.fields as [string, string][]).get('process') ?? ''
  const [count] = await owner`select count(*)::int as n from process_events where process_id = ${processId}`
  expect(count?.n).toBe(2)
})

test('a step that is no longer possible explains why and what is', async ({ as }) => {
  const ward = await as('sara')
  await startFor(ward)
  const url = ward.url()
  await take(ward, 'Bedöm behov efter utskrivning', () => ward.getByLabel('Inga insatser behövs').check())
  await ward.goto(`${url}/steg/admissionNotice.sent`)
  await expect(ward.getByText('Antingen är det redan gjort')).toBeVisible()
  await expect(ward.getByText('Det här kan du göra nu')).toBeVisible()
})
