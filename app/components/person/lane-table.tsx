import type { PersonView, Stage } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { LaneMark } from './lane-mark.tsx'
import type { SaidLane } from './use-lane-words.ts'

export const stages: readonly Stage[] = ['admission', 'planning', 'ready', 'homecoming', 'followUp']

type Props = { lanes: readonly SaidLane[]; view: PersonView; unitId: string }

/** Rows are those responsible, columns the stages of the way home. */
export function LaneTable({ lanes, view, unitId }: Props) {
  const t = useTranslations('person.way')
  const words = useTranslations('words.stage')
  const isUnderway = view.status === 'underway'

  return (
    <div className="lanes">
      <table>
        <caption className="visually-hidden">{t('caption', { name: view.person.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('owner')}</th>
            {stages.map((stage) => {
              const isNow = isUnderway && stage === view.stage
              return (
                <th aria-current={isNow ? 'step' : undefined} key={stage} scope="col">
                  {isNow ? t('now', { stage: words(stage) }) : words(stage)}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <LaneRow key={`${lane.party} ${lane.unitId}`} lane={lane} unitId={unitId} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LaneRow({ lane, unitId, view }: Omit<Props, 'lanes'> & { lane: SaidLane }) {
  const isUnderway = view.status === 'underway'

  return (
    <tr className={lane.unitId === unitId ? 'lanes__own' : undefined}>
      <th scope="row">{lane.owner}</th>
      {stages.map((stage) => {
        const entries = lane.entries.filter((entry) => entry.stage === stage)
        return (
          <td className={isUnderway && stage === view.stage ? 'lanes__now' : undefined} key={stage}>
            {entries.length > 0 && (
              <ul>
                {entries.map((entry) => (
                  <li className={`lane lane--${entry.status}`} key={`${entry.event} ${entry.at ?? entry.dueAt}`}>
                    <strong>
                      <LaneMark status={entry.status} />
                      {entry.title}
                    </strong>
                    <span>{entry.standing}</span>
                  </li>
                ))}
              </ul>
            )}
          </td>
        )
      })}
    </tr>
  )
}
