import { GapList } from '#app/components/words/gap-list.tsx'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Good practice that was passed over in the plan. */
export function PlanGaps({ gaps }: Pick<PlanView, 'gaps'>) {
  const t = useTranslations('sip.gap')
  return <GapList gaps={gaps.map(({ code, unitName, at }) => ({ text: t(code), unitName, at }))} />
}
