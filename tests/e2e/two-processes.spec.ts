import { readFileSync } from 'node:fs'
import { type AppProcess, startApp } from '#tests/faults/app-process.ts'
import { type RoundRobin, startRoundRobin } from '#tests/faults/round-robin.ts'
import { expect, test } from './fixtures.ts'
import { beginDay } from './sign-in.ts'
import { notify, open, startFor, take } from './way-home.ts'
import { port, type World, worldFile } from './world-file.ts'

const balancerPort = port + 1
test.use({ baseURL: `http://127.0.0.1:${balancerPort}` })

let balancer: RoundRobin
let [first, second]: AppProcess[] = []

const start = () => {
  const { ownerUrl } = JSON.parse(readFileSync(worldFile, 'utf8')) as World
  return startApp({ databaseUrl: ownerUrl, env: { JOBS: 'on' } })
}

/** Both processes, for every request in turn. */
function share(): readonly [AppProcess, AppProcess] {
  if (!first || !second) throw new Error('Both have been started.')
  balancer.between([first.url, second.url])
  return [first, second]
}

test.beforeAll(async () => {
  balancer = await startRoundRobin(balancerPort)
  ;[first, second] = await Promise.all([start(), start()])
})

test.afterAll(async () => {
  await balancer.close()
  await Promise.all([first?.end('SIGTERM'), second?.end('SIGTERM')])
})

test('two processes that take turns at every request serve one way home', async ({ page, as, asGuest }) => {
  test.slow()
  const [one, other] = share()
  await beginDay(page, 'sara.lindqvist')
  const person = await startFor(page)
  await notify(page)

  const assessor = await as('lena')
  await open(assessor, person)
  await take(assessor, 'Kvittera meddelandet')
  await expect(page.getByText('Något nytt har hänt.')).toBeVisible()
  await page.getByRole('button', { name: 'Visa' }).click()
  await expect(page.getByText('Något nytt har hänt.')).toHaveCount(0)

  const nurse = await as('maria')
  await open(nurse, { name: 'Anna Ek' })
  await nurse
    .getByRole('navigation', { name: /^Sidor om/ })
    .getByRole('link', { name: 'Planen' })
    .click()
  await expect(nurse).toHaveURL(/\/plan$/)
  await expect(nurse.getByRole('heading', { name: /^Nästa steg för dig/ })).toBeVisible()
  const relative = await asGuest('karinEk')
  await relative.goto('/min')
  await expect(relative.getByRole('heading', { level: 1 })).toContainText('Anna kommer hem')

  await page.locator('summary', { hasText: 'Sara Lindqvist' }).click()
  await page.getByRole('button', { name: 'Logga ut', exact: true }).click()
  for (const _ of [one, other]) {
    await page.goto('/att-gora')
    await expect(page).toHaveURL(/\/logga-in/)
  }
  for (const { url } of [one, other]) expect(balancer.served.get(url)).toBeGreaterThan(20)
})

test('a process that is stopped, and one that is killed, are not missed in the middle of the work', async ({ as }) => {
  test.slow()
  const [one, other] = share()
  const ward = await as('sara')
  const person = await startFor(ward)
  await one.end('SIGTERM')
  await notify(ward)
  const assessor = await as('lena')
  await open(assessor, person)
  first = await start()
  share()
  await other.end('SIGKILL')
  await take(assessor, 'Kvittera meddelandet')
  await expect(ward.getByText('Något nytt har hänt.')).toBeVisible()
  await ward.getByRole('button', { name: 'Visa' }).click()
  await expect(ward.getByText('Något nytt har hänt.')).toHaveCount(0)
  second = await start()
  share()
  await open(assessor, person)
})
