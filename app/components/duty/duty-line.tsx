import { CheckmarkIcon, ClockIcon, ExclamationmarkTriangleIcon, LinkButton } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { Duty, DutyEffect } from '#app/domain/duties.ts'
import type { ProcessEventType } from '#app/domain/views.ts'
import { eventKey } from '#app/text/event-key.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { dutiesPath } from './duties-path.ts'

/** The events that a law text is written for: duties are sent from pages of their own. */
type DutyEvent = Exclude<ProcessEventType, 'admission.registered' | 'event.undone' | 'deadline.passed'>
type Props = { duty: Duty; personId: string; mayDo: boolean }

/** One duty: what, why, how long, by when, and what it changed (F2). */
export function DutyLine({ duty, personId, mayDo }: Props) {
  const t = useTranslations('duties')
  const events = useTranslations('events.law')
  const { name, done } = useStepWords()
  const { event, item, law, minutes, status } = duty
  const isOpen = status === 'now' || status === 'overdue'
  const isToTell = event === 'person.told'
  const what =
    status === 'done' ? (isToTell ? t('toldContact') : done(event)) : isToTell ? t('tellContact') : name(event)

  return (
    <>
      <h4>{what}</h4>
      <p className="duty__when">
        <Limit duty={duty} />
      </p>
      <p className="quiet">{t('minutes', { minutes })}</p>
      <details className="fold">
        <summary>{t('why', { law: law === 'practice' ? t('practice') : law })}</summary>
        <p>{events(eventKey(event as DutyEvent))}</p>
      </details>
      {status === 'done' && <Effects effects={duty.effects} />}
      {isOpen && mayDo && (
        <p className="duty__do">
          <LinkButton
            aria-label={t('do', { what })}
            to={stepPath(personId, event, { till: dutiesPath(personId), ...(item && { item }) })}
            variant="secondary"
          >
            {what}
          </LinkButton>
        </p>
      )}
    </>
  )
}

function Limit({ duty: { status, dueAt, doneAt, doneBy } }: { duty: Duty }) {
  const t = useTranslations('duties')
  const { limit, late, moment } = useMoments()
  if (status === 'done' && doneAt)
    return (
      <>
        <CheckmarkIcon />
        {doneBy ? t('doneBy', { when: moment(doneAt), by: doneBy }) : t('doneAt', { when: moment(doneAt) })}
      </>
    )
  if (!dueAt) return <span className="quiet">{t('noDue')}</span>
  if (status === 'overdue')
    return (
      <>
        <ExclamationmarkTriangleIcon />
        <strong>{t('overdue', { late: late(dueAt), when: limit(dueAt) })}</strong>
      </>
    )
  return (
    <>
      <ClockIcon />
      {t('dueBy', { when: limit(dueAt) })}
    </>
  )
}

function Effects({ effects }: { effects: readonly DutyEffect[] }) {
  const t = useTranslations('duties')
  const { done } = useStepWords()
  const { moment } = useMoments()
  if (effects.length === 0) return <p className="quiet">{t('noEffect')}</p>

  return (
    <div className="duty__effects">
      <p>{t('gave')}</p>
      <ul>
        {effects.map(({ type, at, unitName, userName }) => {
          const by = unitName ?? userName
          const said = { what: done(type), when: moment(at) }
          return <li key={`${type} ${at} ${by}`}>{by ? t('effect', { ...said, by }) : t('effectAlone', said)}</li>
        })}
      </ul>
    </div>
  )
}
