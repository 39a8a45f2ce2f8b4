import type { PlanToPrint } from '#app/domain/paper-views.ts'
import type { PlanContent } from '#app/domain/plan-views.ts'
import type { Language } from '#app/text/locale.ts'
import { actionBlocks } from './action-blocks.ts'
import { joined, type PaperWords, paperWords } from './paper-words.ts'
import type { Block, PlanSheet } from './sheets.ts'

/** The whole plan, for everyone in it: the person's words first, then what is agreed, by whom and when. */
export function planSheet(plan: PlanToPrint, lang: Language): PlanSheet {
  const words = paperWords(lang)
  const { t } = words
  return {
    ...frameOf(plan, t('plan.title'), words, lang),
    standing: standingOf(plan, words),
    call: callOf(plan.content, t('plan.callHeading'), words),
    sections: [
      { heading: t('plan.matters'), blocks: [mattersOf(plan.content, words)] },
      ...needsOf(plan.content, words),
      { heading: t('plan.goals'), blocks: [goalsOf(plan.content, words)] },
      { heading: t('plan.actions'), blocks: actionBlocks(plan.content, words) },
      { heading: t('plan.responsibility'), blocks: [responsibilityOf(plan.content, words)] },
      { heading: t('plan.followUp'), blocks: [followUpOf(plan.content, words)] },
      ...changesOf(plan, words),
    ],
    law: plan.established && t('plan.law'),
  }
}

/** What every form of the plan says around its content. */
export function frameOf({ person, established }: PlanToPrint, title: string, { t }: PaperWords, lang: Language) {
  const standing = established ? t('plan.version', { version: String(established.version) }) : t('plan.draft')
  return {
    lang,
    title,
    mark: established ? null : t('plan.draft'),
    person,
    footer: {
      left: t('plan.footer', { name: person.name, title, standing }),
      page: t('plan.page'),
      of: t('plan.of'),
    },
  }
}

function standingOf({ established }: PlanToPrint, { t, day }: PaperWords): string[] {
  if (!established) return [t('plan.unfinished')]
  const { version, at, consent } = established
  return [t('plan.established', { version: String(version), on: day(at) }), t(`plan.consent.${consent}`)]
}

/** Who holds the plan together, to be called about it. */
export function callOf({ lead }: PlanContent, heading: string, { t }: PaperWords): PlanSheet['call'] {
  if (!lead) return null
  const { name, profession, unitName, phone, acceptedAt } = lead
  return { heading, name, phone, about: joined([profession, unitName]), note: acceptedAt ? '' : t('plan.notAccepted') }
}

function mattersOf({ whatMatters }: PlanContent, { t, sip, day }: PaperWords): Block {
  if (!whatMatters) return { kind: 'text', text: t('plan.mattersNone') }
  const { text, told, at } = whatMatters
  return { kind: 'quote', text, by: `${sip(`told.${told}`)}, ${day(at)}` }
}

function needsOf({ needs }: PlanContent, { t, sip }: PaperWords): PlanSheet['sections'] {
  if (needs.length === 0) return []
  const rows = needs
    .toSorted((left, right) => left.lifeArea - right.lifeArea)
    .map(({ lifeArea, text }) => [sip(`area.${areaOf(lifeArea)}`), text])
  const columns = [t('plan.need.area'), t('plan.need.text')]
  return [{ heading: t('plan.needs'), blocks: [{ kind: 'table', heading: null, columns, widths: [2, 5], rows }] }]
}

const areas = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const
const areaOf = (lifeArea: number) => areas[lifeArea - 1] ?? '1'

function goalsOf({ goals }: PlanContent, { t, sip }: PaperWords): Block {
  if (goals.length === 0) return { kind: 'text', text: t('plan.goalsNone') }
  const isFollowedUp = goals.some(({ result, personSays }) => result || personSays)
  const rows = goals.map(({ text, ownWords, horizon, measure, result, personSays }) => [
    ownWords ? t('plan.ownWords', { text }) : text,
    sip(`horizon.${horizon}`),
    measure ?? '',
    ...(isFollowedUp ? [joined([result && sip(`result.${result}`), personSays], '\n')] : []),
  ])
  const columns = [t('plan.goal.text'), t('plan.goal.horizon'), t('plan.goal.measure')]
  return {
    kind: 'table',
    heading: null,
    columns: isFollowedUp ? [...columns, t('plan.goal.result')] : columns,
    widths: isFollowedUp ? [5, 2, 4, 3] : [5, 2, 4],
    rows,
  }
}

function responsibilityOf({ lead }: PlanContent, { t, sip }: PaperWords): Block {
  if (!lead) return { kind: 'text', text: t('plan.leadNone') }
  const who = joined([lead.name, lead.profession, lead.unitName, lead.phone])
  return { kind: 'text', text: `${t('plan.lead', { principal: sip(`principal.${lead.principal}`) })}\n${who}` }
}

function followUpOf({ nextFollowUp }: PlanContent, { t, dayOfWeek }: PaperWords): Block {
  return {
    kind: 'text',
    text: nextFollowUp ? t('plan.followUpOn', { on: dayOfWeek(nextFollowUp) }) : t('plan.followUpNone'),
  }
}

function changesOf({ established }: PlanToPrint, { t, sip }: PaperWords): PlanSheet['sections'] {
  if (!established || established.changes.length === 0) return []
  const items = established.changes.map(({ what, before, after }) => {
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
    return t(`plan.change.${kind}`, { what: sip(`change.${what}`), before: before ?? '', after: after ?? '' })
  })
  const heading = t('plan.changes', { version: String(established.version - 1) })
  return [{ heading, blocks: [{ kind: 'list', items }] }]
}
