import { ArrowLeftIcon } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import type { MeetingView } from '#app/domain/meeting-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { AgendaBlock } from './agenda-block.tsx'
import { type AgendaPart, agendaParts, bigScreenPath, meetingPath } from './meeting-path.ts'

type Props = { view: MeetingView; part: AgendaPart }

/** One part of the agenda at a time, in type that reads across a room. Turned by links: no script is needed. */
export function BigScreen({ view, part }: Props) {
  const t = useTranslations('meetings')
  const { plan, meeting } = view
  const { id, givenName } = plan.person

  return (
    <article className="big-screen">
      <header className="big-screen__head">
        <p>{t('screen.count', { part, all: agendaParts.length })}</p>
        <Link to={meetingPath(id, meeting.id)}>
          <ArrowLeftIcon />
          {t('screen.leave')}
        </Link>
      </header>
      <h1>{t(`agenda.part.${part}`, { name: givenName })}</h1>
      <AgendaBlock part={part} plan={plan} till={bigScreenPath(id, meeting.id, part)} />
      <Turn part={part} view={view} />
    </article>
  )
}

function Turn({ view, part }: Props) {
  const t = useTranslations('meetings')
  const { person } = view.plan
  const titleOf = (one: AgendaPart) => t(`agenda.part.${one}`, { name: person.givenName })
  const previous = agendaParts.find((one) => one === part - 1)
  const next = agendaParts.find((one) => one === part + 1)

  return (
    <nav aria-label={t('screen.label')} className="big-screen__turn">
      {previous ? (
        <Link rel="prev" to={bigScreenPath(person.id, view.meeting.id, previous)}>
          {t('screen.previous', { title: titleOf(previous) })}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link rel="next" to={bigScreenPath(person.id, view.meeting.id, next)}>
          {t('screen.next', { title: titleOf(next) })}
        </Link>
      )}
    </nav>
  )
}
