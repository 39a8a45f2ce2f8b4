import { expect, test } from 'vitest'
import { acuteSheet } from '#app/documents/acute-sheet.ts'
import { easySheet } from '#app/documents/easy-sheet.ts'
import { fridgeSheet } from '#app/documents/fridge-sheet.ts'
import { planSheet } from '#app/documents/plan-sheet.ts'
import { renderPdf } from '#app/documents/render-pdf.ts'
import type { PlanToPrint } from '#app/domain/paper-views.ts'
import { acuteCard, acuteCode, fridge } from './cards-to-print.ts'
import { readPdf, textOf } from './pdf.ts'
import { longPlan, usualPlan } from './plan-to-print.ts'

const at = '2026-11-20T13:30:00Z'

async function made(pdf: Promise<Uint8Array | null>): Promise<Uint8Array> {
  const bytes = await pdf
  if (!bytes) throw new Error('no PDF can be made on this machine')
  return bytes
}

const plan = (of: PlanToPrint = usualPlan) => made(renderPdf('plan', planSheet(of, 'sv'), at))
const fridgeOf = (of: PlanToPrint) => made(renderPdf('kylskap', fridgeSheet(fridge(of), 'sv'), at))

test('a version of a plan is the same bytes however often it is printed', async () => {
  const first = await plan()
  await made(renderPdf('stor', planSheet(longPlan(12), 'en'), '2025-01-01T00:00:00Z'))
  expect(Buffer.from(await plan()).equals(Buffer.from(first))).toBe(true)
})

test.each([
  ['plan', () => plan()],
  ['large print', () => made(renderPdf('stor', planSheet(usualPlan, 'sv'), at))],
  ['easy words', () => made(renderPdf('latt', easySheet(usualPlan, 'sv'), at))],
  ['fridge sheet', () => fridgeOf(usualPlan)],
  ['acute card', () => made(renderPdf('akutkort', acuteSheet(acuteCard(usualPlan), acuteCode, at, 'sv'), at))],
])('the %s can be read aloud: tagged, in Swedish, with a title, as PDF/UA-1', async (_, print) => {
  const pdf = readPdf(await print())
  expect(pdf.all).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  expect(pdf.has('/StructTreeRoot')).toBe(true)
  expect(pdf.all).toMatch(/\/Lang\s*\(sv-SE\)/)
  expect(pdf.all).toMatch(/\/DisplayDocTitle true/)
  expect(pdf.all).toMatch(/pdfuaid:part(?:>1<|="1")/)
  expect(pdf.has('/S /H1') || pdf.has('/S/H1')).toBe(true)
  expect(pdf.count(/\/FontFile\d?/g)).toBeGreaterThan(0)
})

test('an English paper says that it is English', async () => {
  const pdf = readPdf(await made(renderPdf('plan', planSheet(usualPlan, 'en'), at)))
  expect(pdf.all).toMatch(/\/Lang\s*\(en-GB\)/)
})

test('thirty goals and thirty actions go on over pages, and every page repeats what the columns are', async () => {
  const bytes = await plan(longPlan(30))
  expect(readPdf(bytes).pages).toBeGreaterThan(3)
  const text = textOf(bytes)
  if (text === null) return
  expect(text.match(/Så märks det/g)?.length).toBeGreaterThan(1)
  expect(text).toContain('Mål 30')
  expect(text).toContain('Insats 30')
})

test('the fridge sheet is one page, and says how much more there is in the plan', async () => {
  expect(readPdf(await fridgeOf(usualPlan)).pages).toBe(1)
  const long = longPlan(30)
  const wordy = { ...long.content.whatMatters, text: 'Jag vill bo kvar hemma. '.repeat(160) } as const
  const bytes = await fridgeOf({
    ...long,
    content: { ...long.content, whatMatters: wordy as PlanToPrint['content']['whatMatters'] },
  })
  expect(readPdf(bytes).pages).toBe(1)
  const text = textOf(bytes)
  if (text !== null) expect(text).toMatch(/\d+ fler finns i planen/)
})

test('the fridge sheet says whom to call by day and at other times, and no identity number', async () => {
  const sheet = fridgeSheet(fridge(usualPlan), 'sv')
  expect(sheet.call.reached.map(({ when, phone }) => [when, phone])).toEqual([
    ['Vardagar 08:00–17:00', '08-123 45 67'],
    ['Andra tider', '08-999 88 77'],
  ])
  expect(JSON.stringify(sheet)).not.toContain('19380412')
})

test('the acute card is one page even with a long plan', async () => {
  const pdf = await made(renderPdf('akutkort', acuteSheet(acuteCard(longPlan(30)), acuteCode, at, 'sv'), at))
  expect(readPdf(pdf).pages).toBe(1)
})

test('a draft says on every page that it is one', async () => {
  const bytes = await plan({ ...longPlan(30), established: null })
  const text = textOf(bytes)
  expect(planSheet({ ...usualPlan, established: null }, 'sv').mark).toBe('Utkast – inte fastställd')
  if (text !== null)
    for (const page of text.split('\f').slice(0, -1)) expect(page).toContain('Utkast – inte fastställd')
})
