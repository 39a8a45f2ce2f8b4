import { Tag } from '#app/components/ui/index.ts'
import { Due } from '#app/components/words/due.tsx'
import { isInHospital } from '#app/components/words/is-in-hospital.ts'
import { Link } from '#app/components/words/link.tsx'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { PhaseTag } from '#app/components/words/phase-tag.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { personPath, planPath } from '#app/components/words/use-step-words.ts'
import type { WorkRow, WorkView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { StepCell } from './step-cell.tsx'

type Props = { row: WorkRow; view: WorkView; reader: string }

/** One person: who, what to do, by when, where on the way, going home when, what is new. */
export function WorkRowCells({ row, view, reader }: Props) {
  const t = useTranslations('worklist')
  const due = row.mine ?? row.waitsFor
  return (
    <tr className="work__row">
      <th scope="row">
        <PersonCell row={row} />
      </th>
      <td className="work__step">
        <StepCell reader={reader} row={row} view={view} />
      </td>
      <td className={due?.dueAt ? undefined : 'work__blank'} data-label={t('column.due')}>
        {due ? <Due step={due} /> : <span className="quiet">–</span>}
      </td>
      <td data-label={t('column.phase')}>
        <PhaseTag phase={row.phase} />
      </td>
      <td className={isInHospital(row.phase) ? undefined : 'work__blank'} data-label={t('column.estimate')}>
        <EstimatedHome row={row} />
      </td>
      <td className={row.news === 0 ? 'work__blank' : undefined}>
        {row.news > 0 ? (
          <Tag strong tone="info">
            {t('news', { count: row.news })}
          </Tag>
        ) : (
          <>
            <span aria-hidden className="quiet">
              –
            </span>
            <span className="visually-hidden">{t('news', { count: 0 })}</span>
          </>
        )}
      </td>
    </tr>
  )
}

function EstimatedHome({ row }: { row: WorkRow }) {
  const t = useTranslations('worklist')
  const { near } = useMoments()
  if (!isInHospital(row.phase)) return <span className="quiet">–</span>
  return row.estimatedOn ? near(row.estimatedOn) : <span className="quiet">{t('dateUnknown')}</span>
}

function PersonCell({ row }: { row: WorkRow }) {
  const t = useTranslations('worklist')
  const place = row.protection === 'none' ? row.place : t('placeHidden')
  return (
    <>
      <Link className="work__name" to={row.kind === 'sip' ? planPath(row.personId) : personPath(row.personId)}>
        {row.name}
      </Link>
      <span className="work__facts">
        {row.birthDate}
        {place && ` · ${place}`}
      </span>
      <PersonTags {...row} />
    </>
  )
}
