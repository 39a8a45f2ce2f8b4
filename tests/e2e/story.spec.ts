import { expect, test } from './fixtures.ts'
import { choose, notify, open, startFor, submit, take } from './way-home.ts'

test('ward, health centre and municipality take a person from admission to a confirmed homecoming', async ({ as }) => {
  test.slow()
  const ward = await as('sara')
  const person = await startFor(ward)
  await notify(ward)
  await expect(ward.getByRole('heading', { name: 'Laget runt Asta' })).toBeVisible()

  const healthCentre = await as('maria')
  await open(healthCentre, person)
  await take(healthCentre, 'Kvittera meddelandet')
  await take(healthCentre, 'Utse fast vårdkontakt', async () => {
    await healthCentre.getByLabel('Namn på den fasta vårdkontakten').fill('Maria Björk')
    await healthCentre.getByLabel('Yrke').fill('Distriktssköterska')
    await healthCentre.getByLabel('Direkt telefonnummer').fill('070-174 06 11')
    await healthCentre.getByLabel('Känner personen sedan tidigare').check()
    await healthCentre.getByLabel('Utsedd av').fill('Olof Rask')
  })
  await take(healthCentre, 'Ta emot uppdraget som fast vårdkontakt')
  await take(healthCentre, 'Ta ställning till SIP', () => healthCentre.getByLabel('Ja, både region').check())
  await take(healthCentre, 'Bekräfta öppenvårdens insatser')

  const assessor = await as('lena')
  await open(assessor, person)
  await expect(assessor.getByText('Håller i samordningen')).toHaveCount(1)
  await take(assessor, 'Kvittera meddelandet')
  await take(assessor, 'Begär en uppgift', async () => {
    await assessor.getByLabel('Hur vardagen klaras (ADL)').check()
    await choose(assessor.getByLabel('Vem ska svara?'), 'Avdelning 42')
    await assessor.getByRole('radiogroup', { name: 'När behöver ni svaret?' }).getByRole('radio').first().check()
  })

  await open(ward, person)
  await take(ward, 'Lämna uppgift: hur vardagen klaras (ADL)', () =>
    ward.getByLabel('Ert svar').fill('Går med rollator. Duschar med hjälp.'),
  )
  await take(ward, 'Anteckna att personen har fått veta', () => ward.getByLabel('Öga mot öga').check())

  await open(assessor, person)
  await expect(assessor.getByText('Går med rollator. Duschar med hjälp.').first()).toBeVisible()
  await take(assessor, 'Börja planera')
  await take(assessor, 'Meddela att ni kan ta emot', () => assessor.getByLabel(/^Gult/).check())

  await open(ward, person)
  await take(ward, 'Meddela utskrivningsklar', async () => {
    await ward.getByLabel('Vilken läkare har bedömt?').fill('Erik Sandström')
    await ward.getByLabel('Patienten har samtyckt').check()
    await ward.getByRole('checkbox', { name: /^Läkaren har bedömt/ }).check()
  })

  await open(healthCentre, person)
  await take(healthCentre, 'Kalla till SIP', async () => {
    await healthCentre.getByRole('checkbox', { name: 'Biståndsenheten Sunnerås' }).check()
    await healthCentre.getByLabel('Ja, muntligt').check()
  })

  await open(ward, person)
  await take(ward, 'Lämna sammanfattning till patienten', () => ward.getByLabel('Skriftligt', { exact: true }).check())
  await take(ward, 'Registrera utskrivning', () => ward.getByLabel('Hem', { exact: true }).check())
  await take(ward, 'Skicka utskrivningsinformation', async () => {
    await ward.getByLabel('Patienten har samtyckt').check()
    await ward.getByLabel('Sammanfattning av vården').check()
  })

  const nurse = await as('amir')
  await open(nurse, person)
  await take(nurse, 'Bekräfta mottagandet hemma')
  await open(healthCentre, person)
  await take(healthCentre, 'Anteckna uppföljningssamtal', () =>
    healthCentre.getByLabel('Hur är det hemma?').fill('Det går bra.'),
  )
  await take(healthCentre, 'Avsluta ärendet', () =>
    healthCentre.getByRole('checkbox', { name: /^Jag förstår/ }).check(),
  )
  await expect(healthCentre.getByText('Samordningen är avslutad').first()).toBeVisible()
})

test('a mistake can be taken back within a minute, and the history keeps both', async ({ as }) => {
  const ward = await as('sara')
  await startFor(ward)
  await take(ward, 'Bedöm behov efter utskrivning', () => ward.getByLabel('Inga insatser behövs').check())
  await ward.getByRole('button', { name: /^Ångra/ }).click()
  await expect(ward.getByRole('button', { name: /^Ångra/ })).toHaveCount(0)
  await expect(ward.getByRole('heading', { name: /Nästa steg för dig: bedöm behov/ })).toBeVisible()
  await ward.getByRole('link', { name: 'Alla händelser' }).click()
  await expect(ward.locator('s', { hasText: 'Behov efter utskrivning bedömt' })).toBeVisible()
  await expect(ward.getByText('Sara Lindqvist').first()).toBeVisible()
})

test('a unit that is not concerned gives the notice back, and the ward is asked to send it elsewhere', async ({
  as,
}) => {
  const ward = await as('sara')
  const person = await startFor(ward)
  await notify(ward)
  const assessor = await as('lena')
  await open(assessor, person)
  await assessor.getByRole('link', { name: 'Avvisa meddelandet' }).click()
  await assessor.getByLabel('Personen är inte folkbokförd hos oss').check()
  await submit(assessor)
  await expect(assessor).toHaveURL(/\/att-gora$/)
  await assessor.goto(new URL(ward.url()).pathname)
  await expect(assessor.getByRole('heading', { level: 1, name: 'Sidan finns inte' })).toBeVisible()

  await ward.reload()
  const steps = ward.getByRole('region', { name: /^Nästa steg för dig/ })
  await expect(steps.getByRole('link', { name: 'Skicka inskrivningsmeddelande' })).toBeVisible()
})
