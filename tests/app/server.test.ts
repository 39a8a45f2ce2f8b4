import http from 'node:http'
import { afterAll, expect, test, vi } from 'vitest'
import { log } from '#app/server/log.ts'
import { useDatabase } from '#tests/database.ts'
import { openAccount, password } from '#tests/factories/account.ts'
import { makeRegion } from '#tests/factories/region.ts'
import { openSite } from '#tests/factories/site.ts'

const { owner } = await useDatabase()
const { ward } = await makeRegion(owner)
const name = await openAccount(owner, ward)
const site = await openSite()
afterAll(() => site.stop())

const get = (path: string, headers: HeadersInit = {}) => fetch(site.url + path, { headers, redirect: 'manual' })
const post = (path: string, form: Record<string, string>, headers: HeadersInit = { Origin: site.url }) =>
  fetch(site.url + path, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' })

const signInCookie = async () => {
  const answer = await post('/logga-in', { name, password })
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

test('every page carries a strict content policy with a nonce of its own', async () => {
  const [first, second] = await Promise.all([get('/logga-in'), get('/logga-in')])
  const policy = first?.headers.get('Content-Security-Policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(second?.headers.get('Content-Security-Policy')).not.toContain(nonce)
  const scripts = (await first.text()).match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
})

test('no page needs an inline style', async () => {
  expect(await (await get('/logga-in')).text()).not.toMatch(/ style=|<style/)
})

test('answers say nothing about the server and are kept by no cache', async () => {
  const { headers } = await get('/logga-in')
  expect(headers.get('X-Powered-By')).toBeNull()
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('X-Frame-Options')).toBe('DENY')
  expect(headers.get('Cache-Control')).toBe('no-store')
})

test.each([
  ['a page', '/logga-in'],
  ['a resource route', '/logga-ut'],
])('a form posted to %s from another site is refused', async (_, path) => {
  const answer = await post(path, { name, password }, { Origin: 'https://elsewhere.example' })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('Set-Cookie')).toBeNull()
  expect(await answer.text()).toContain('Begäran kom från ett annat ställe')
})

test.each([
  ['the browser calls it cross-site', { Origin: '', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['the browser calls it same-site', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['nothing says where from', {}, 403],
  ['the origin is hidden', { Origin: 'null' }, 403],
  ['the origin is no address', { Origin: 'x y' }, 403],
  ['another host is forwarded', { Origin: 'https://elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example' }, 403],
  ['the browser calls it same-origin', { 'Sec-Fetch-Site': 'same-origin' }, 302],
])('when %s the answer to a posted form is as it has to be', async (_, headers, status) => {
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
  expect((await rawPost('/logga-ut', sent)).status).toBe(status)
})

/** A request with exactly these headers: fetch adds and forbids some. */
function rawPost(path: string, headers: http.OutgoingHttpHeaders, body: Buffer | Buffer[] = Buffer.from('a=b')) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const request = http.request(site.url + path, { method: 'POST', headers: { ...form, ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += part)).on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    request.on('error', reject)
    if (Array.isArray(body)) for (const part of body) request.write(part)
    else request.setHeader('Content-Length', body.length).write(body)
    request.end()
  })
}

test.each([
  ['with its length', Buffer.alloc(150_000, 'a')],
  ['in pieces without its length', Array.from({ length: 15 }, () => Buffer.alloc(10_000, 'a'))],
])('a body that is too large, sent %s, is refused with a page', async (_, body) => {
  const { status, text } = await rawPost('/logga-in', { Origin: site.url }, body)
  expect(status).toBe(413)
  expect(text).toContain('Det var för mycket text')
})

test('a form sent in pieces is read like any other', async () => {
  const body = [Buffer.from(`name=${name}&pass`), Buffer.from(`word=${encodeURIComponent(password)}`)]
  expect((await rawPost('/logga-in', { Origin: site.url }, body)).status).toBe(302)
})

test('signing in leads to the page wanted, and never to another site', async () => {
  const wanted = await post('/logga-in', { name, password, till: '/personer?q=a' })
  expect([wanted.status, wanted.headers.get('Location')]).toEqual([302, '/personer?q=a'])
  const elsewhere = await post('/logga-in', { name, password, till: '//elsewhere.example' })
  expect(elsewhere.headers.get('Location')).toBe('/')
})

test('a wrong sign-in keeps the name, never the password, and says what to do', async () => {
  const answer = await post('/logga-in', { name, password: 'fel<script>' })
  const page = await answer.text()
  expect(answer.status).toBe(400)
  expect(page).toContain(`value="${name}"`)
  expect(page).toContain('hör inte ihop')
  expect(page).not.toContain('fel&lt;')
})

test('an empty sign-in links to both fields', async () => {
  const answer = await post('/logga-in', {})
  const page = await answer.text()
  expect(answer.status).toBe(400)
  expect(page).toContain('href="#name"')
  expect(page).toContain('href="#password"')
})

test('signing out takes the session away on the server too', async () => {
  const cookie = await signInCookie()
  expect((await get('/uppdrag', { Cookie: cookie })).status).toBe(200)
  const out = await post('/logga-ut', {}, { Origin: site.url, Cookie: cookie })
  expect(out.headers.getSetCookie()[0]).toMatch(/^sid=;.*Max-Age=0/)
  expect((await get('/uppdrag', { Cookie: cookie })).headers.get('Location')).toContain('/logga-in')
})

test('the language chosen is that of the next page, error pages too', async () => {
  const chosen = await post('/installningar', { locale: 'en', till: '/logga-in' })
  const cookie = chosen.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  expect(await (await get('/logga-in', { Cookie: cookie })).text()).toContain('<html lang="en"')
  expect(await (await get('/finns/inte', { Cookie: cookie })).text()).toContain('The page does not exist')
})

test('the language follows the user to another browser', async () => {
  const cookie = await signInCookie()
  await post('/installningar', { locale: 'en' }, { Origin: site.url, Cookie: cookie })
  expect(await (await get('/uppdrag', { Cookie: cookie })).text()).toContain('<html lang="en"')
})

test('easy-read Swedish is spoken as Swedish, and the larger text is this browser’s', async () => {
  const easy = await post('/installningar', { locale: 'sv-x-lattlast', till: '/logga-in' })
  const large = await post('/installningar', { text: 'large', till: '/logga-in' })
  const cookies = [easy, large].map((answer) => answer.headers.get('Set-Cookie')?.split(';')[0])
  const page = await (await get('/logga-in', { Cookie: cookies.join('; ') })).text()
  expect(page).toContain('<html lang="sv" data-locale="sv-x-lattlast" data-text="large">')
  expect(page).toContain('Logga in')
  expect((await post('/installningar', { text: 'huge' })).status).toBe(400)
})

test.each([
  ['an address that no page has', '/finns/inte', 404],
  ['a broken escape', '/%E0%A4%A', 400],
  ['a language that is not there', '/installningar', 400],
])('%s gets a calm page without a stack', async (_, path, status) => {
  const answer = path === '/installningar' ? await post(path, { locale: 'xx' }) : await get(path)
  const page = await answer.text()
  expect(answer.status).toBe(status)
  expect(page).toContain('<h1>')
  expect(page).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error:/)
})

test.each([
  ['nothing', '', 'text/plain'],
  ['JSON', '{"name":"anna"}', 'application/json'],
  ['a broken multipart form', '--x\r\nfoo', 'multipart/form-data; boundary=x'],
])('%s posted where a form belongs is a calm 400', async (_, body, type) => {
  for (const path of ['/logga-in', '/logga-ut']) {
    const headers = { Origin: site.url, 'Content-Type': type }
    const answer = await fetch(site.url + path, { method: 'POST', body, headers })
    expect([path, answer.status]).toEqual([path, 400])
    expect(await answer.text()).toContain('Vi kunde inte läsa det du skickade')
  }
})

test('a null character in a form is a calm 400, not a fault of the database', async () => {
  const answer = await post('/logga-in', { name: 'anna\0', password: 'x' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('<h1>')
})

test('a cookie that cannot be read keeps nobody out', async () => {
  const cookie = await signInCookie()
  for (const broken of ['other=%E0%A4%A', 'sid2=%', '=;;'])
    expect((await get('/uppdrag', { Cookie: `${broken}; ${cookie}` })).status).toBe(200)
  expect((await get('/logga-in', { Cookie: 'sid=%E0%A4%A' })).status).toBe(200)
})

test('other methods than reading and posting are refused', async () => {
  const answer = await fetch(`${site.url}/logga-in`, { method: 'PUT', headers: { Origin: site.url } })
  expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST'])
})

test('a paper or a calendar entry that is not there gets a calm page, in the words of whose side it is on', async () => {
  const cookie = await signInCookie()
  const answer = await get('/min/mote/m1/kalender.ics', { Cookie: cookie })
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
  const page = await answer.text()
  expect(page).toContain('<h1>Sidan finns inte</h1>')
  expect(page).toContain('Till Min samordning')
  expect(page).not.toContain('Personer')
})

test('an address that asks for data as older pages did is answered as without it', async () => {
  const answer = await get('/logga-in?_data=routes/logga-in&till=/moten')
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await answer.text()).toContain('value="/moten"')
})

test.each(['/live', '/healthz', '/min/mote/m1/kalender.ics'])(
  'a form posted to %s, which takes none, is refused in words and is no fault of ours',
  async (path) => {
    const logged = vi.spyOn(log, 'error')
    const answer = await post(path, { a: 'b' })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([405, 'text/html; charset=utf-8'])
    expect(await answer.text()).toContain('Så kan sidan inte användas')
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  },
)

test('public files are served, and nothing beside them', async () => {
  expect(await (await get('/robots.txt')).text()).toContain('Disallow: /')
  expect((await get('/favicon.ico')).status).toBe(200)
  expect((await get('/assets/finns-inte.js')).status).toBe(404)
  expect((await get('/..%2fpackage.json')).status).toBe(404)
})

test('the health page answers when the database does, and to HEAD', async () => {
  expect(await (await get('/healthz')).text()).toBe('ok\n')
  expect((await fetch(`${site.url}/healthz`, { method: 'HEAD' })).status).toBe(200)
})
