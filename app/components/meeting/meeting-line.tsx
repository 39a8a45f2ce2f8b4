import { Tag } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { MeetingRow } from '#app/domain/meeting-views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { meetingPath } from './meeting-path.ts'
import { VideoLink } from './video-link.tsx'

/** A meeting in the list: when, about whom, in what form, and who has answered. `onDay` where the heading says the day. */
export function MeetingLine({ row, onDay }: { row: MeetingRow; onDay: boolean }) {
  const t = useTranslations('meetings')
  const sip = useTranslations('sip')
  const { moment, time } = useMoments()
  const { at, id, link, mode, name, personId, status } = row
  const when = moment(at)

  return (
    <>
      <p className="meeting-line__when">
        <time dateTime={at}>{onDay ? time(at) : when}</time>
        <span className="quiet">{sip(`mode.${mode}`)}</span>
      </p>
      <div className="meeting-line__who">
        <p>
          <Link aria-label={t('open', { name, when })} className="people__name" to={meetingPath(personId, id)}>
            {name}
          </Link>{' '}
          <PersonTags deceased={row.deceased} protection={row.protection} />
        </p>
        {status !== 'booked' && (
          <p>
            <Tag tone={status === 'held' ? 'done' : 'neutral'}>{sip(`meetingStatus.${status}`)}</Tag>
          </p>
        )}
        {status === 'booked' && link && (
          <p>
            <VideoLink label={t('videoFor', { name, when })} link={link} />
          </p>
        )}
      </div>
      <Answers answers={row.answers} />
    </>
  )
}

function Answers({ answers }: Pick<MeetingRow, 'answers'>) {
  const t = useTranslations('meetings')
  const { list } = useFormatter()
  if (answers.length === 0) return <p className="meeting-line__answers quiet">{t('nobodyCalled')}</p>
  const silent = answers.filter(({ answer }) => !answer).map(({ unitName }) => unitName)
  const coming = answers.filter(({ answer }) => answer === 'takesPart').map(({ unitName }) => unitName)

  return (
    <div className="meeting-line__answers">
      <p>{t('answered', { answered: answers.length - silent.length, all: answers.length })}</p>
      {coming.length > 0 && <p className="quiet">{t('takesPart', { names: list(coming) })}</p>}
      {silent.length > 0 && <p className="fact__open">{t('silent', { names: list(silent) })}</p>}
    </div>
  )
}
