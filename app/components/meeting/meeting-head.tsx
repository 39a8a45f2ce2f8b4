import { LinkButton, Notice } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { personPath, stepPath } from '#app/components/words/use-step-words.ts'
import type { MeetingView } from '#app/domain/meeting-views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { bigScreenPath, calendarPath } from './meeting-path.ts'
import { VideoLink } from './video-link.tsx'

type Props = { view: MeetingView; till: string }

/** When and in what form, who leads, and what can be done with the meeting itself. */
export function MeetingHead({ view, till }: Props) {
  const t = useTranslations('meetings.page')
  const sip = useTranslations('sip.mode')
  const { date, time } = useMoments()
  const { plan, meeting } = view

  return (
    <section aria-labelledby="motet" className="meeting-head card">
      <h2 id="motet">{t('title', { when: `${date(meeting.at)} ${time(meeting.at)}` })}</h2>
      <Status meeting={meeting} />
      <dl className="meeting-head__facts">
        <div>
          <dt>{t('mode')}</dt>
          <dd>
            {sip(meeting.mode)} <Where meeting={meeting} />
          </dd>
        </div>
        <div>
          <dt>{t('lead')}</dt>
          <dd>
            <Lead lead={plan.lead} />
          </dd>
        </div>
      </dl>
      <Doings till={till} view={view} />
      <p className="meeting-head__links">
        <Link to={bigScreenPath(plan.person.id, meeting.id)}>{t('bigScreen')}</Link>
        <Link reloadDocument to={calendarPath(plan.person.id, meeting.id)}>
          {t('calendar')}
        </Link>
        <Link to={`${personPath(plan.person.id)}/plan`}>{t('toPlan')}</Link>
      </p>
    </section>
  )
}

function Status({ meeting }: Pick<MeetingView, 'meeting'>) {
  const t = useTranslations('meetings.page')
  const { list } = useFormatter()
  const { status, attended, isPast } = meeting
  if (status === 'cancelled') return <Notice tone="warning">{t('cancelled')}</Notice>
  if (status === 'held')
    return <Notice>{attended.length > 0 ? t('attended', { names: list(attended) }) : t('held')}</Notice>
  return isPast ? <p className="fact__open">{t('past')}</p> : null
}

function Where({ meeting: { link, mode, status } }: Pick<MeetingView, 'meeting'>) {
  const t = useTranslations('meetings.page')
  if (mode !== 'video' || status === 'cancelled') return null
  if (!link) return <span className="fact__open">{t('noLink')}</span>
  return <VideoLink link={link} />
}

function Lead({ lead }: Pick<MeetingView['plan'], 'lead'>) {
  const t = useTranslations('meetings.page')
  if (!lead) return <span className="fact__open">{t('leadNone')}</span>
  return (
    <>
      {[lead.name, lead.unitName].filter(Boolean).join(', ')} <PhoneLink name={lead.name} phone={lead.phone} />
      {!lead.acceptedAt && <span className="fact__open"> {t('leadWaits')}</span>}
    </>
  )
}

const doings = [
  ['meeting.held', 'hold'],
  ['meeting.moved', 'move'],
  ['meeting.cancelled', 'cancel'],
] as const

function Doings({ view, till }: Props) {
  const t = useTranslations('meetings.page')
  const { plan, meeting } = view
  const offered = doings.filter(([event]) => meeting.status === 'booked' && plan.available.includes(event))
  if (offered.length === 0) return null
  return (
    <p className="meeting-head__doings">
      {offered.map(([event, word]) => (
        <LinkButton
          key={event}
          to={stepPath(plan.person.id, event, { item: meeting.id, till })}
          variant={event === 'meeting.held' && meeting.isPast ? 'primary' : 'secondary'}
        >
          {t(word)}
        </LinkButton>
      ))}
    </p>
  )
}
