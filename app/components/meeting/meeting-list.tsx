import { Pages } from '#app/components/words/pages.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { MeetingRow, MeetingList as Meetings } from '#app/domain/meeting-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { MeetingLine } from './meeting-line.tsx'

/** The unit's meetings: what is to come by day, what somebody must say about, and what has been. */
export function MeetingList({ list }: { list: Meetings }) {
  const t = useTranslations('meetings')
  const { days, unclosed, past, next } = list

  return (
    <div className="meetings">
      <section aria-labelledby="kommande" className="meetings__part">
        <h2 id="kommande">{t('coming')}</h2>
        {days.length === 0 && (
          <div className="empty">
            <p className="empty__title">{t('none')}</p>
            <p>{t('noneLead')}</p>
          </div>
        )}
        {days.map(({ day, rows }) => (
          <Day day={day} key={day} rows={rows} />
        ))}
      </section>
      {unclosed.length > 0 && (
        <section aria-labelledby="oavslutade" className="meetings__part">
          <h2 id="oavslutade">{t('unclosed')}</h2>
          <p className="section-lead">{t('unclosedLead')}</p>
          <Rows rows={unclosed} />
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="tidigare" className="meetings__part">
          <h2 id="tidigare">{t('past')}</h2>
          <Rows rows={past} />
          <Pages
            first={null}
            next={next === null ? null : { to: `/moten?${new URLSearchParams({ efter: next })}`, text: t('older') }}
          />
        </section>
      )}
    </div>
  )
}

function Day({ day, rows }: Meetings['days'][number]) {
  const t = useTranslations('meetings')
  const { date, daysTo } = useMoments()
  const name = date(day)
  return (
    <>
      <h3>{daysTo(day) === 0 ? t('dayToday', { day: name }) : name}</h3>
      <Rows onDay rows={rows} />
    </>
  )
}

function Rows({ rows, onDay = false }: { rows: readonly MeetingRow[]; onDay?: boolean }) {
  return (
    <ul className="meetings__rows">
      {rows.map((row) => (
        <li className="meeting-line" key={`${row.personId} ${row.id}`}>
          <MeetingLine onDay={onDay} row={row} />
        </li>
      ))}
    </ul>
  )
}
