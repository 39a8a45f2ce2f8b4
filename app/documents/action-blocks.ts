import type { PlanAction, PlanContent } from '#app/domain/plan-views.ts'
import { joined, type PaperWords } from './paper-words.ts'
import type { Block } from './sheets.ts'

const owners = ['region', 'municipality', 'others', 'nobody'] as const

/** Who answers for an action: a principal, somebody else, or nobody yet. */
const ownerOf = ({ principal, other }: PlanAction) => principal ?? (other ? 'others' : 'nobody')

/** A table for each who answers for something, as the law wants it told apart. */
export function actionBlocks(content: PlanContent, words: PaperWords): Block[] {
  const { t } = words
  const { actions, othersNone } = content
  if (actions.length === 0) return [{ kind: 'text', text: t('plan.actionsNone') }]
  return [
    ...owners.flatMap((owner) => {
      const theirs = actions.filter((action) => ownerOf(action) === owner)
      return theirs.length > 0 ? [tableOf(headingOf(owner, words), theirs, words)] : []
    }),
    ...(othersNone ? [{ kind: 'text', text: t('plan.othersNone') } as const] : []),
  ]
}

function headingOf(owner: (typeof owners)[number], { t, sip }: PaperWords): string {
  if (owner === 'others') return t('plan.byOthers')
  return owner === 'nobody' ? t('plan.byNobody') : sip(`principal.${owner}`)
}

function tableOf(heading: string, actions: readonly PlanAction[], words: PaperWords): Block {
  const { t } = words
  return {
    kind: 'table',
    heading,
    columns: [t('plan.action.text'), t('plan.action.who'), t('plan.action.when')],
    widths: [9, 7, 7],
    rows: actions.map((action) => [whatOf(action, words), whoOf(action, words), whenOf(action, words)]),
  }
}

function whatOf({ text, status, coupledText }: PlanAction, { t }: PaperWords): string {
  const coupled = coupledText === null ? '' : t('plan.coupled', { text: coupledText })
  return joined([text, t(`plan.status.${status}`), coupled], '\n')
}

/** The named person and the unit, or who else it is. */
export function whoOf({ who, unitName, other, principal }: PlanAction, { t, sip }: PaperWords): string {
  const owner = joined([who, unitName ?? (other ? sip(`other.${other}`) : null)], '\n')
  return owner || (principal ? sip(`principal.${principal}`) : t('plan.nobody'))
}

/** When it begins, how often, and by when it is done. */
export function whenOf({ start, when, dueDay }: PlanAction, { t, day }: PaperWords): string {
  const isOnlyDay = when !== null && when === dueDay
  const done = dueDay === null ? '' : t('plan.done', { on: day(dueDay) })
  return joined([t('plan.from', { on: day(start) }), isOnlyDay ? null : when, done], '\n')
}
