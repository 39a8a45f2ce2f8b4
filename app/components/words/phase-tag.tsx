import { Tag } from '#app/components/ui/index.ts'
import type { Phase } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

const tones = {
  admitted: 'neutral',
  planning: 'info',
  ready: 'warning',
  home: 'done',
  followedUp: 'done',
  closed: 'neutral',
  interrupted: 'neutral',
  proposed: 'neutral',
  offered: 'info',
  declined: 'neutral',
  preparing: 'info',
  established: 'done',
  revising: 'info',
} as const satisfies Record<Phase, string>

/** Where on the way home the person is, in one word. */
export function PhaseTag({ phase }: { phase: Phase }) {
  const t = useTranslations('words')
  return <Tag tone={tones[phase]}>{t(`phase.${phase}`)}</Tag>
}
