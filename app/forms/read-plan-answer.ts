import * as z from 'zod'
import type { ErrorCode } from './field.ts'
import { options } from './options.ts'
import { cleanLine, cleanText, maxName, maxText } from './read-text.ts'

type Context = z.core.$RefinementCtx

const posted = z.string().optional()
const maxId = 200

function refuse(context: Context, message: ErrorCode, part: readonly (string | number)[] = []) {
  context.addIssue({ code: 'custom', message, path: [...part] })
  return z.NEVER
}

/** What the form carries unseen, as it was drawn. */
export const readCarried = () =>
  posted.transform((text, context) => (text && text.length <= maxId ? text : refuse(context, 'outdated')))

/** The entry of the plan that the step is about; `new` where it is about one that is not there yet. */
export const readEntry = (orNew = false) =>
  posted.transform((id, context) => {
    if (orNew && (!id || id === 'new')) return undefined
    return id && id.length <= maxId ? id : refuse(context, 'outdated')
  })

/** One of the plan's entries, or none. */
export const readPick = (optional = false) =>
  posted.transform((id, context) => {
    if (!id) return optional ? undefined : refuse(context, 'choose')
    return id.length <= maxId ? id : refuse(context, 'choose')
  })

const unitAndParty = /^([A-Za-z]+):(.{1,200})$/

/** Who answers for something: a principal with one of its units, or somebody else. */
export const readOwner = (others = false) =>
  z.object({ kind: posted, region: posted, municipality: posted }).transform(({ kind, ...units }, context) => {
    if (kind === 'region' || kind === 'municipality') {
      const unit = unitAndParty.exec(units[kind] ?? '')?.[2]
      return unit ? { principal: kind, unit } : refuse(context, 'choose', [kind])
    }
    const isOther = others && (options.owner as readonly string[]).includes(kind ?? '')
    return isOther ? { other: kind } : refuse(context, 'choose')
  })

const maxGoals = 100

/** How each goal fares, and what the person says of it. A goal without either is left out. */
export const readGoals = () =>
  z
    .array(z.object({ goal: posted, result: posted, personSays: posted }).optional())
    .optional()
    .transform((goals = [], context) => {
      if (goals.length > maxGoals) return refuse(context, 'tooMany')
      return goals.flatMap((one, index) => {
        const goal = one?.goal ?? ''
        const personSays = cleanText(one?.personSays ?? '')
        const isKnown = !one?.result || (options.goalResult as readonly string[]).includes(one.result)
        if (!isKnown || goal.length > maxId) return [refuse(context, 'choose', [index, 'result'])]
        if (personSays.length > maxText) return [refuse(context, 'tooLong', [index, 'personSays'])]
        if (!goal || (!one?.result && !personSays)) return []
        return [{ goal, ...(one?.result && { result: one.result }), ...(personSays && { personSays }) }]
      })
    })

/** One name a line; each fits where a name is kept. */
export const readNames = (optional = false) =>
  posted.transform((text, context) => {
    const names = cleanText(text ?? '')
      .split('\n')
      .map(cleanLine)
      .filter(Boolean)
    if (names.length === 0) return optional ? undefined : refuse(context, 'write')
    return names.some(({ length }) => length > maxName) ? refuse(context, 'tooLong') : names
  })
