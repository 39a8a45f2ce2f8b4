import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { MeetingView, SideAnswer } from '#app/domain/meeting-views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'

/** What the person and the relatives have said about taking part, and whom the person wants with them. */
export function SideAnswers({ view, till }: { view: MeetingView; till: string }) {
  const t = useTranslations('meetings.called')
  const { list } = useFormatter()
  const { plan, side } = view
  const { person, participants } = plan

  return (
    <div className="called__side">
      <h3>{t('person', { name: person.givenName })}</h3>
      {side.length === 0 && <p className="fact__open">{t('sideNone')}</p>}
      <ul className="called__rows">
        {side.map((answer) => (
          <li className="called__row" key={`${answer.who.name} ${answer.at}`}>
            <Answer answer={answer} />
          </li>
        ))}
      </ul>
      {participants && participants.invite.length > 0 && <p>{t('invites', { names: list(participants.invite) })}</p>}
      {participants && participants.keepOut.length > 0 && <p>{t('keepsOut', { names: list(participants.keepOut) })}</p>}
      {plan.available.includes('participation.recorded') && (
        <p>
          <Link className="write__link" to={stepPath(person.id, 'participation.recorded', { till })}>
            {t('record', { name: person.givenName })}
          </Link>
        </p>
      )}
    </div>
  )
}

function Answer({ answer }: { answer: SideAnswer }) {
  const t = useTranslations('meetings.called')
  const sip = useTranslations('sip')
  const { moment } = useMoments()
  const { who, at, how, hindrance, stage } = answer
  const isOwn = who.party === 'person' || who.party === 'relative'

  return (
    <>
      <p>
        <strong>{sip(`way.${how}`)}</strong> <span className="quiet">{sip(`stage.${stage}`)}</span>
      </p>
      <p className="quiet">{t(isOwn ? 'sideBy' : 'recordedBy', { name: who.name ?? '', when: moment(at) })}</p>
      {hindrance && <p>{t('hindrance', { text: hindrance })}</p>}
    </>
  )
}
