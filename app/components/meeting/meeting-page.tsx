import { PersonBanner } from '#app/components/person/person-banner.tsx'
import { PersonTabs } from '#app/components/person/person-tabs.tsx'
import type { MeetingView } from '#app/domain/meeting-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Agenda } from './agenda.tsx'
import { Called } from './called.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { meetingPath } from './meeting-path.ts'

/** One meeting: who comes, what is talked about in the plan's own order, and decisions written straight into the plan. */
export function MeetingPage({ view }: { view: MeetingView }) {
  const { plan, meeting } = view
  const { person } = plan
  const till = meetingPath(person.id, meeting.id)

  return (
    <div className="person meeting">
      <PersonBanner person={person} />
      <PersonTabs current={null} givenName={person.givenName} hasDischarge={plan.hasDischarge} personId={person.id} />
      <MeetingHead till={till} view={view} />
      <div className="meeting__columns">
        <Agenda plan={plan} till={till} />
        <div className="meeting__side">
          <Called till={till} view={view} />
          <Missing missing={plan.missing} />
        </div>
      </div>
    </div>
  )
}

/** The points of the law that the plan does not show yet: what the meeting has left to decide. */
function Missing({ missing }: Pick<MeetingView['plan'], 'missing'>) {
  const t = useTranslations('meetings.missing')
  const sip = useTranslations('sip.point')
  return (
    <section aria-labelledby="saknas" className={missing.length > 0 ? 'gaps' : 'fact'}>
      <h2 id="saknas">{missing.length > 0 ? t('title') : t('none')}</h2>
      {missing.length > 0 && (
        <>
          <p>{t('lead')}</p>
          <ul>
            {missing.map((point) => (
              <li key={point}>{sip(point)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
