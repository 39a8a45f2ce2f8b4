import { meetingPath } from '#app/components/meeting/meeting-path.ts'
import { Tag } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { inside, start, useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanMeeting, PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** The plan's meetings, latest first. A plan may have none. */
export function MeetingsCard({ view }: { view: PlanView }) {
  const t = useTranslations('plan.meetings')
  const { person, meetings, available } = view
  const sorted = meetings.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))

  return (
    <section aria-labelledby="moten" className="fact">
      <h2 id="moten">{t('title')}</h2>
      {sorted.length === 0 && <p>{t('none')}</p>}
      <ul className="plan-list">
        {sorted.map((meeting) => (
          <li key={meeting.id}>
            <Meeting meeting={meeting} personId={person.id} />
          </li>
        ))}
      </ul>
      {available.includes('meeting.scheduled') && (
        <p className="plan__act no-print">
          <Link to={stepPath(person.id, 'meeting.scheduled')}>{t('book')}</Link>
        </p>
      )}
    </section>
  )
}

function Meeting({ meeting, personId }: { meeting: PlanMeeting; personId: string }) {
  const t = useTranslations('plan.meetings')
  const sip = useTranslations('sip')
  const { moment } = useMoments()
  const { id, at, mode, status, isPast } = meeting

  return (
    <p className="plan__act">
      <Link to={meetingPath(personId, id)}>
        {start(moment(at))}, {inside(sip(`mode.${mode}`))}
      </Link>{' '}
      {status !== 'booked' && <Tag tone={status === 'held' ? 'done' : 'neutral'}>{sip(`meetingStatus.${status}`)}</Tag>}
      {status === 'booked' && isPast && <Tag tone="warning">{t('past')}</Tag>}
    </p>
  )
}
