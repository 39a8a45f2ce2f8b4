import type { PlanToPrint } from '#app/domain/paper-views.ts'
import type { PlanContent } from '#app/domain/plan-views.ts'
import type { Language } from '#app/text/locale.ts'
import { whenOf, whoOf } from './action-blocks.ts'
import { type PaperWords, paperWords } from './paper-words.ts'
import { callOf, frameOf } from './plan-sheet.ts'
import type { Block, PlanSheet } from './sheets.ts'

/** The plan in few and common words, from the person's side: what I want, who helps me with what, whom to call. */
export function easySheet(plan: PlanToPrint, lang: Language): PlanSheet {
  const words = paperWords(lang)
  const { t, day } = words
  const { content, established } = plan
  return {
    ...frameOf(plan, t('plan.easyTitle'), words, lang),
    standing: established
      ? [t('plan.established', { version: String(established.version), on: day(established.at) })]
      : [t('plan.unfinished')],
    call: callOf(content, t('easy.call'), words),
    sections: [
      ...(content.whatMatters
        ? [{ heading: t('easy.matters'), blocks: [{ kind: 'text', text: content.whatMatters.text } as const] }]
        : []),
      { heading: t('easy.goals'), blocks: [goalsOf(content, words)] },
      { heading: t('easy.actions'), blocks: actionsOf(content, words) },
      { heading: t('easy.followUp'), blocks: [followUpOf(content, words)] },
      {
        heading: t('easy.aboutTitle'),
        blocks: [
          {
            kind: 'text',
            text: established ? `${t('easy.about')}\n${t(`easy.consent.${established.consent}`)}` : t('easy.about'),
          },
        ],
      },
    ],
    law: null,
  }
}

function goalsOf({ goals }: PlanContent, { t }: PaperWords): Block {
  if (goals.length === 0) return { kind: 'text', text: t('plan.goalsNone') }
  return { kind: 'list', items: goals.map(({ text }) => text) }
}

function actionsOf({ actions }: PlanContent, words: PaperWords): Block[] {
  const { t } = words
  if (actions.length === 0) return [{ kind: 'text', text: t('plan.actionsNone') }]
  const entries = actions.map((action) => ({
    title: [action.text, t(`easy.status.${action.status}`)].filter(Boolean).join('\n'),
    facts: [
      { label: t('easy.who'), value: whoOf(action, words) },
      { label: t('easy.when'), value: whenOf(action, words) },
    ],
  }))
  return [{ kind: 'entries', heading: null, entries }]
}

function followUpOf({ nextFollowUp }: PlanContent, { t, dayOfWeek }: PaperWords): Block {
  const text = nextFollowUp ? t('easy.followUpOn', { on: dayOfWeek(nextFollowUp) }) : t('easy.followUpNone')
  return { kind: 'text', text }
}
