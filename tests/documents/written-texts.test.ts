import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadFonts } from '#app/documents/fonts.ts'
import { planSheet } from '#app/documents/plan-sheet.ts'
import { printable } from '#app/documents/printable.ts'
import { renderPdf } from '#app/documents/render-pdf.ts'
import { readPdf, textOf } from './pdf.ts'
import { usualPlan } from './plan-to-print.ts'

const at = '2026-11-20T13:30:00Z'

/** A plan in which a text stands wherever somebody writes. */
function planSaying(text: string) {
  const { content } = usualPlan
  return planSheet(
    {
      ...usualPlan,
      person: { name: text, number: '19380412-9106' },
      content: {
        ...content,
        whatMatters: content.whatMatters && { ...content.whatMatters, text },
        needs: content.needs.map((need) => ({ ...need, text })),
        goals: content.goals.map((goal) => ({ ...goal, text, measure: text })),
        actions: content.actions.map((action) => ({ ...action, text, who: text, when: text })),
        lead: content.lead && { ...content.lead, name: text, phone: text, profession: text },
      },
    },
    'sv',
  )
}

/** Lines end elsewhere on paper than where it was written. */
const unspaced = (text: string) => text.replace(/[\s\u200b\u00ad]/g, '')

const print = (text: string) => renderPdf('plan', planSaying(text), at)

const asTyped = [
  'Åsa Öhman-Ængström',
  'Łukasz Żółć-Świątek',
  'Nguyễn Thị Hằng',
  'Þórður Ðögg İlkay Șerban Ţepeş Ģirts Ŭladzimir',
  "O'Brien-d’Arc & Sönner <b>AB</b>",
  '#let x = 1 $a_b$ *fet* _kursiv_ `kod` \\ @ref <etikett> = Rubrik // kommentar',
  '#include "/etc/passwd" #panic("x") #sys.inputs',
  '- ett\n+ två\n/ tre: fyra',
  '</svg><script>alert(1)</script>',
]

test.each(asTyped)('«%s» is printed as it was typed', async (text) => {
  const bytes = await print(text)
  if (!bytes) throw new Error('no PDF can be made on this machine')
  expect(readPdf(bytes).pages).toBeGreaterThan(0)
  const copied = textOf(bytes)
  if (copied === null) return
  for (const line of text.split('\n')) expect(unspaced(copied)).toContain(unspaced(line))
})

test.each([
  ['Arabic', 'محمد علي يحب القهوة'],
  ['Hebrew', 'שלום עולם'],
  ['Greek and Cyrillic', 'Ελένη Иванова'],
  ['emoji', '😀 ❤️ 👩‍👩‍👧 🇸🇪 👍🏽 ☎'],
  ['letters put together of parts', 'a\u030asa e\u0301'],
])('%s is printed with letters of its own', async (_, text) => {
  const fonts = await loadFonts()
  expect(printable(text, fonts)).not.toContain('◻')
  expect(await print(text)).not.toBeNull()
})

test('what no typeface draws is a box, and the paper is made all the same', async () => {
  const fonts = await loadFonts()
  expect(printable('漢字 and x\u0332', fonts)).toBe('◻◻ and x')
  expect(await print('漢字 ཀ')).not.toBeNull()
})

test('what turns the direction of the text around is left out', async () => {
  expect(printable('fem \u202e5 000 kr\u202c', await loadFonts())).toBe('fem 5 000 kr')
})

test('a word without end is broken, and one text of four thousand characters is whole', async () => {
  const bytes = await print(`${'å'.repeat(4000)}slut`)
  expect(bytes && readPdf(bytes).pages).toBeGreaterThan(1)
})

test('no text whatsoever keeps a paper from being made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expect(await print(text)).not.toBeNull()
    }),
    { numRuns: 60 },
  )
})
