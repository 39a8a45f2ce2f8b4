import { GapList } from '#app/components/words/gap-list.tsx'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { GapCode } from '#machines/discharge/index.ts'

/** Good practice that was passed over on the way home. */
export function Gaps({ gaps }: Pick<PersonView, 'gaps'>) {
  const t = useTranslations('codes.gap')
  return <GapList gaps={gaps.map(({ code, unitName, at }) => ({ text: t(code as GapCode), unitName, at }))} />
}
