import { ClockIcon, ExclamationmarkTriangleIcon } from '#app/components/ui/index.ts'
import type { WorkGroup, Worklist } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { WorkRowCells } from './work-row.tsx'

const columns = ['person', 'step', 'due', 'phase', 'estimate', 'news'] as const

function GroupIcon({ group }: { group: WorkGroup }) {
  if (group === 'overdue') return <ExclamationmarkTriangleIcon />
  return group === 'today' ? <ClockIcon /> : null
}

/** The work in its groups, most urgent first: one table, drawn as cards where it is narrow. */
export function WorkTable({ list, reader }: { list: Worklist; reader: string }) {
  const t = useTranslations('worklist')
  return (
    <table className="work">
      <caption className="visually-hidden">{t('caption', { view: t(`view.${list.view}`) })}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {list.groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => (
          <tbody className={`work__group work__group--${group}`} key={group}>
            <tr className="work__heading">
              <th colSpan={columns.length} scope="rowgroup">
                <h2>
                  <GroupIcon group={group} />
                  {t(`group.${group}`)}
                  <span className="work__count">
                    {t('groupCount', { count: new Set(rows.map(({ personId }) => personId)).size })}
                  </span>
                </h2>
              </th>
            </tr>
            {rows.map((row) => (
              <WorkRowCells key={row.processId} reader={reader} row={row} view={list.view} />
            ))}
          </tbody>
        ))}
    </table>
  )
}
