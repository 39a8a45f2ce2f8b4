import type { Call } from '#app/domain/mine-call.ts'
import type { MinePage } from '#app/domain/mine-page.ts'
import type { Shared } from '#app/domain/mine-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { CallCard, CallLine } from './call-card.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanFiles } from './plan-files.tsx'
import { Back } from './tell-page.tsx'
import { type About, useAbout, useDays } from './use-mine-words.ts'

type Content = Shared['plan']
type Props = { content: Content; about: About }

/** The whole plan as it stands, in plain words, to read or to print. */
export function PlanPage({ page: { plan, reader, person, call } }: { page: MinePage }) {
  const t = useTranslations('mine.plan')
  const { date } = useDays()
  const about = { isPerson: reader.isPerson, givenName: person.givenName }
  const who = useAbout(about)
  const content = plan?.content

  return (
    <div className="mine-plan">
      <Back />
      <h1>{t('title', who)}</h1>
      {!content ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p>
            {t(`state.${content.state}`, { ...who, since: content.establishedAt ? date(content.establishedAt) : '' })}
          </p>
          <PlanFiles isEstablished={content.planVersion > 0} isPerson={reader.isPerson} />
          <Whole about={about} call={call} content={content} />
        </>
      )}
      <CallLine call={call} />
    </div>
  )
}

function Whole({ content, about, call }: Props & { call: Call | null }) {
  const t = useTranslations('mine.plan')
  return (
    <>
      <Matters about={about} content={content} />
      <Needs needs={content.needs} />
      <Goals about={about} goals={content.goals} />
      <PlanActions content={content} />
      {content.lead && <p>{t('lead', { lead: leadName(content.lead) })}</p>}
      <Meetings meetings={content.meetings} />
      <FollowUps followUps={content.followUps} />
      {call && <CallCard call={call} title={t('call')} />}
    </>
  )
}

const leadName = ({ name, profession, unitName }: NonNullable<Content['lead']>) =>
  [name, profession, unitName].filter(Boolean).join(', ')

function Matters({ content: { whatMatters }, about }: Props) {
  const t = useTranslations('mine.plan')
  const { date } = useDays()

  return (
    <section aria-labelledby="viktigt">
      <h2 id="viktigt">{t('matters', useAbout(about))}</h2>
      {whatMatters ? (
        <>
          <blockquote className="mine-words">{whatMatters.text}</blockquote>
          <p className="mine-soft">
            {whatMatters.who.name
              ? t('mattersBy', { who: whatMatters.who.name, when: date(whatMatters.at) })
              : t('mattersOn', { when: date(whatMatters.at) })}
          </p>
        </>
      ) : (
        <p>{t('mattersNone')}</p>
      )}
    </section>
  )
}

function Needs({ needs }: { needs: Content['needs'] }) {
  const t = useTranslations('mine.plan')
  if (needs.length === 0) return null
  return (
    <section aria-labelledby="behov">
      <h2 id="behov">{t('needs')}</h2>
      <ul>
        {needs.map(({ id, text }) => (
          <li className="mine-words" key={id}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Goals({ goals, about }: { goals: Content['goals']; about: About }) {
  const t = useTranslations('mine.plan')
  return (
    <section aria-labelledby="mal">
      <h2 id="mal">{t('goals', useAbout(about))}</h2>
      {goals.length === 0 && <p>{t('goalsNone')}</p>}
      <ul>
        {goals.map(({ id, text, result }) => (
          <li key={id}>
            <span className="mine-words">{text}</span>
            {result && <strong> {t(`result.${result}`)}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Meetings({ meetings }: { meetings: Content['meetings'] }) {
  const t = useTranslations('mine')
  const { date, time } = useDays()
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby="moten">
      <h2 id="moten">{t('plan.meetings')}</h2>
      <ul>
        {meetings.map(({ id, at, mode, status }) => (
          <li key={id}>
            {t('meeting.when', { when: date(at), time: time(at) })}. {t(`mode.${mode}`)}.{' '}
            <strong>{t(`plan.meetingStatus.${status}`)}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FollowUps({ followUps }: { followUps: Content['followUps'] }) {
  const t = useTranslations('mine.plan')
  const { date } = useDays()
  if (followUps.length === 0) return null
  return (
    <section aria-labelledby="uppfoljning">
      <h2 id="uppfoljning">{t('followUps')}</h2>
      <ul>
        {followUps.map(({ on, heldAt }) => (
          <li key={`${on}${heldAt}`}>
            {heldAt ? t('followUpHeld', { when: date(heldAt) }) : t('followUpNext', { when: date(on) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
