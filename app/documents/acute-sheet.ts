import type { AcuteCard } from '#app/domain/acute-views.ts'
import type { Instant } from '#app/domain/view-parts.ts'
import type { Language } from '#app/text/locale.ts'
import { leftOut } from './fridge-sheet.ts'
import { joined, type PaperWords, paperWords } from './paper-words.ts'
import { qrSquares } from './qr.ts'
import { reachedAllDay } from './reached.ts'
import type { AcuteSheet } from './sheets.ts'

/** The way from the paper to the card as it is when somebody reads it: what to open, by which code, until when. */
export type AcuteCodeToPrint = { address: string; link: string; code: string; until: Instant }

/** The acute card on paper: one page for whoever comes in an ambulance. */
export function acuteSheet(card: AcuteCard, code: AcuteCodeToPrint, printedAt: Instant, lang: Language): AcuteSheet {
  const words = paperWords(lang)
  const { t, moment } = words
  const { person, first, team, matters, decisions } = card
  return {
    lang,
    title: t('acute.title'),
    person: { name: person.name, number: person.number },
    facts: factsOf(person, words),
    call: { heading: t('acute.call'), reached: reachedAllDay(first, words), nobody: t('acute.nobody') },
    involved: {
      heading: t('acute.involved'),
      columns: [t('acute.column.unit'), t('acute.column.hours'), t('acute.column.phone')],
      rows: team.map(({ unitName, party, hours, phone }) => [`${unitName}\n${t(`party.${party}`)}`, hours, phone]),
      more: leftOut(team.length, words),
    },
    matters: matters === null ? null : { heading: t('acute.matters'), text: matters },
    decisions: {
      heading: t('acute.decisions'),
      items: decisions.map(({ text, who, unitName, when }) => joined([text, joined([who, unitName]), when], ' · ')),
      more: leftOut(decisions.length, words),
      nothing: t('acute.nothing'),
    },
    code: {
      heading: t('acute.code'),
      lead: t('acute.lead'),
      address: code.address,
      code: code.code,
      until: t('acute.until', { at: moment(code.until) }),
      squares: qrSquares(code.link),
      alt: t('acute.alt'),
    },
    footer: t('acute.footer', { at: moment(printedAt) }),
  }
}

const factsOf = ({ interpreter }: AcuteCard['person'], { t }: PaperWords): AcuteSheet['facts'] =>
  interpreter ? [{ label: t('acute.interpreter'), value: interpreter }] : []
