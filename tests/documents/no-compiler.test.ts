import { expect, test, vi } from 'vitest'
import { canPrint } from '#app/documents/compiler.ts'
import { pdfResponse } from '#app/documents/pdf-response.ts'
import { planSheet } from '#app/documents/plan-sheet.ts'
import { renderPdf } from '#app/documents/render-pdf.ts'
import { usualPlan } from './plan-to-print.ts'

vi.mock('@myriaddreamin/typst-ts-node-compiler', () => {
  throw new Error('Cannot find native binding.')
})

test('on a machine without the compiler no PDF is made, and a calm page says what to do instead', async () => {
  expect(await canPrint()).toBe(false)
  const pdf = await renderPdf('plan', planSheet(usualPlan, 'sv'), '2026-11-20T13:30:00Z')
  expect(pdf).toBeNull()
  const answer = pdfResponse(pdf, 'plan', 'sv')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('Content-Type')).toContain('text/html')
  expect(await answer.text()).toContain('Skriv ut sidan Planen direkt från webbläsaren')
})
