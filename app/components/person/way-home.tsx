import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { LaneTable } from './lane-table.tsx'
import { useLaneWords } from './use-lane-words.ts'
import { WayList } from './way-list.tsx'

/** The way home, who does what and when: a table where it is wide, the same as a list on phones and paper. */
export function WayHome({ view, unitId }: { view: PersonView; unitId: string }) {
  const t = useTranslations('person.way')
  const lanes = useLaneWords(view, unitId)

  return (
    <section aria-labelledby="vagen-hem" className="way">
      <h2 id="vagen-hem">{t('title')}</h2>
      <LaneTable lanes={lanes} unitId={unitId} view={view} />
      <WayList lanes={lanes} />
    </section>
  )
}
