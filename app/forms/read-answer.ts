import * as z from 'zod'
import type { Instant } from '#app/domain/views.ts'
import { atLocal, localDate } from '#machines/calendar.ts'
import type { ErrorCode } from './field.ts'
import { options } from './options.ts'
import { cleanLine, cleanText, maxName, maxText, readDay, readTime } from './read-text.ts'

type Context = z.core.$RefinementCtx
type Part = string

const posted = z.string().optional()
const postedAll = z.array(z.string())

function refuse(context: Context, message: ErrorCode, part?: Part) {
  context.addIssue({ code: 'custom', message, path: part ? [part] : [] })
  return z.NEVER
}

type TextRules = { max: number; clean: (text: string) => string; isRight?: (text: string) => boolean }

export const line: TextRules = { max: maxName, clean: cleanLine }
export const long: TextRules = { max: maxText, clean: cleanText }

export const readWritten = ({ max, clean, isRight = () => true }: TextRules, optional = false) =>
  posted.transform((text, context) => {
    const written = clean(text ?? '')
    if (written === '') return optional ? undefined : refuse(context, 'write')
    if (written.length > max) return refuse(context, 'tooLong')
    return isRight(written) ? written : refuse(context, 'phone')
  })

export const readTimeOfDay = (optional = false) =>
  posted.transform((text, context) => {
    if (!text?.trim()) return optional ? undefined : refuse(context, 'time')
    return readTime(text) ?? refuse(context, 'time')
  })

/** Several answers in one text, parted by line ends or commas. */
export const readSeveral = (separator: RegExp, max: number, optional = false) =>
  posted.transform((text, context) => {
    const several = (text ?? '').split(separator).map(cleanLine).filter(Boolean)
    if (several.length === 0) return optional ? undefined : refuse(context, 'write')
    return several.some(({ length }) => length > max) ? refuse(context, 'tooLong') : several
  })

export const readChoice = (answers: readonly string[], optional = false) =>
  posted.transform((answer, context) => {
    if (!answer && optional) return undefined
    return answer && answers.includes(answer) ? answer : refuse(context, 'choose')
  })

export const readChoices = (answers: readonly string[], { optional = false, orNone = false }) =>
  postedAll.transform((chosen, context) => {
    if (chosen.some((answer) => !answers.includes(answer) && !(orNone && answer === 'none'))) {
      return refuse(context, 'choose')
    }
    if (chosen.includes('none')) return chosen.length === 1 ? [] : refuse(context, 'contradiction')
    if (chosen.length === 0) return optional ? undefined : refuse(context, 'choose')
    return chosen
  })

export const readTick = (optional = false) =>
  posted.transform((tick, context) => {
    if (tick === 'on') return true
    return optional ? undefined : refuse(context, 'confirm')
  })

export const readConstant = (value: string) => posted.transform(() => value)

/** A day of a few near ones, or another, written; expressly none where it need not be answered. */
export const readDayChoice = (optional = false) =>
  z.object({ choice: posted, other: posted }).transform(({ choice, other }, context) => {
    if (optional && (choice === 'none' || (!choice && !other))) return undefined
    if (choice === 'other' || (!choice && other)) return readDay(other ?? '') ?? refuse(context, 'day', 'other')
    return (choice && readDay(choice)) || refuse(context, 'choose')
  })

export const readDate = () => posted.transform((text, context) => readDay(text ?? '') ?? refuse(context, 'day'))

/** A municipality of the region, or any other by its code of four digits. */
export const readMunicipality = () =>
  z.object({ choice: posted, other: posted }).transform(({ choice = '', other = '' }, context) => {
    if (choice === '') return refuse(context, 'choose')
    const code = choice === 'other' ? other.trim() : choice
    return /^\d{4}$/.test(code) ? code : refuse(context, 'municipality', 'other')
  })

/** A moment: now, a ready choice, or a day and a time of day in Sweden. What has happened cannot lie ahead. */
export const readMoment = (now: Instant, mayLieAhead: boolean) =>
  z.object({ choice: posted, day: posted, time: posted }).transform(({ choice, day, time }, context) => {
    if (choice === 'now') return now
    if (choice && choice !== 'other') {
      return z.iso.datetime({ offset: true }).safeParse(choice).data ?? refuse(context, 'choose')
    }
    if (!choice && !day && !time) return refuse(context, 'choose')
    const onDay = day ? readDay(day) : localDate(now)
    const atTime = readTime(time ?? '')
    if (!onDay) return refuse(context, 'day', 'day')
    if (!atTime) return refuse(context, 'time', 'time')
    const at = atLocal(onDay, atTime)
    return mayLieAhead || Date.parse(at) <= Date.parse(now) ? at : refuse(context, 'future', 'time')
  })

const unitAndParty = /^([A-Za-z]+):(.{1,200})$/

/** Units as `party:id`; the store checks that the unit is of that party. */
export const readUnits = (parties: readonly string[], optional = false) =>
  postedAll.transform((chosen, context) => {
    if (optional && chosen.length === 0) return undefined
    const units = chosen.flatMap((answer) => {
      const [, party = '', unit = ''] = unitAndParty.exec(answer) ?? []
      return parties.includes(party) ? [{ unit, party }] : []
    })
    return units.length > 0 && units.length === chosen.length ? units : refuse(context, 'choose')
  })

export const readUnit = () =>
  posted.transform((answer, context) => unitAndParty.exec(answer ?? '')?.[2] ?? refuse(context, 'choose'))

export const readLegalBasis = () =>
  z.object({ kind: posted, note: posted }).transform(({ kind, note }, context) => {
    if (!kind || !(options.legalBasis as readonly string[]).includes(kind)) return refuse(context, 'choose')
    const written = cleanText(note ?? '')
    if (kind !== 'MENPROVNING') return { kind }
    if (written === '') return refuse(context, 'write', 'note')
    return written.length > maxText ? refuse(context, 'tooLong', 'note') : { kind, note: written }
  })

export const readCalled = () =>
  z.array(z.object({ unit: posted, spokeTo: posted })).transform((calls, context) => {
    const made = calls.flatMap(({ unit, spokeTo }) => {
      const name = cleanLine(spokeTo ?? '')
      return unit && name ? [{ unit, spokeTo: name }] : []
    })
    if (made.some(({ spokeTo }) => spokeTo.length > maxName)) return refuse(context, 'tooLong')
    return made.length > 0 ? made : undefined
  })
