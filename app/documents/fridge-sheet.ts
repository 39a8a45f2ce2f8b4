import type { FridgeToPrint } from '#app/domain/paper-views.ts'
import type { PlanAction } from '#app/domain/plan-views.ts'
import type { Language } from '#app/text/locale.ts'
import { whenOf } from './action-blocks.ts'
import { joined, type PaperWords, paperWords, unbroken } from './paper-words.ts'
import { reachedAllDay } from './reached.ts'
import type { Fact, FridgeSheet } from './sheets.ts'

/** Whom to call, what happens next, who comes when, and what matters: one page. */
export function fridgeSheet(print: FridgeToPrint, lang: Language): FridgeSheet {
  const words = paperWords(lang)
  const { t } = words
  const { contacts, plan } = print
  const help = helpOf(print, words)
  const matters = plan?.whatMatters?.text
  return {
    lang,
    title: t('fridge.title'),
    person: { name: print.person.name, number: null },
    call: {
      heading: t('fridge.call'),
      reached: reachedAllDay(contacts?.first ?? null, words),
      always: [
        { label: t('fridge.danger'), value: '112' },
        { label: t('fridge.advice'), value: '1177' },
      ],
      nobody: t('fridge.nobody'),
    },
    next: { heading: t('fridge.next'), facts: nextOf(print, words), nothing: t('fridge.nothing') },
    help: { ...help, more: leftOut(help.rows.length, words) },
    matters: matters ? { heading: t('fridge.matters'), text: matters } : null,
    footer: footerOf(print, words),
  }
}

/** What to say where so many rows were left out. */
export const leftOut = (rows: number, { t }: PaperWords): string[] =>
  Array.from({ length: rows + 1 }, (_, count) => t('fridge.more', { count }))

/** Meetings and days to come, soonest first. */
function nextOf({ plan, date, printedAt }: FridgeToPrint, { t, sip, dayOfWeek, time }: PaperWords): Fact[] {
  const home = date && !date.dischargedAt && !date.endReason ? date.planned : null
  const meetings = (plan?.meetings ?? [])
    .filter(({ at, status }) => status === 'booked' && Date.parse(at) > Date.parse(printedAt))
    .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))
  return [
    ...(home ? [{ label: t('fridge.home'), value: joined([dayOfWeek(home.on), home.time]) }] : []),
    ...meetings.slice(0, 2).map(({ at, mode }) => ({
      label: t('fridge.meeting'),
      value: t('fridge.meetingAt', { on: dayOfWeek(at), time: time(at), mode: sip(`mode.${mode}`) }),
    })),
    ...(plan?.nextFollowUp ? [{ label: t('fridge.followUp'), value: dayOfWeek(plan.nextFollowUp) }] : []),
  ]
}

/** Who comes with what and when; before there is a plan, everyone who helps. */
function helpOf({ plan, contacts }: FridgeToPrint, words: PaperWords): Omit<FridgeSheet['help'], 'more'> {
  const { t } = words
  const heading = t('fridge.help')
  const actions = (plan?.actions ?? []).filter(({ status }) => status === 'agreed' || status === 'proposed')
  const team = contacts?.team ?? []
  if (actions.length === 0) {
    const columns = [t('acute.column.unit'), t('acute.column.hours'), t('acute.column.phone')]
    return { heading: t('acute.involved'), columns, rows: team.map((one) => [one.unitName, one.hours, one.phone]) }
  }
  const phoneOf = (action: PlanAction) =>
    team.find(({ unitName }) => unitName === action.unitName)?.phone.replaceAll(' ', unbroken)
  const rows = actions.map((action) => [
    action.text,
    action.when ?? whenOf(action, words),
    joined([action.who, joined([action.unitName, phoneOf(action)], ' ')], '\n') || t('plan.nobody'),
  ])
  return { heading, columns: [t('fridge.column.what'), t('fridge.column.when'), t('fridge.column.who')], rows }
}

function footerOf({ plan, printedAt }: FridgeToPrint, { t, moment }: PaperWords): string {
  const on = moment(printedAt)
  const version = plan?.planVersion ?? 0
  return version > 0 ? t('fridge.footerVersion', { on, version: String(version) }) : t('fridge.footer', { on })
}
