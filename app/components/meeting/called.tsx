import { CheckmarkIcon, ClockIcon } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { MeetingView } from '#app/domain/meeting-views.ts'
import type { PlanParty } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { SideAnswers } from './side-answers.tsx'

/** Who is called (kallelse, principals) or invited (inbjudan, others), what they answered, and who has not. */
export function Called({ view, till }: { view: MeetingView; till: string }) {
  const t = useTranslations('meetings.called')
  const { plan } = view
  const mayInvite = plan.available.includes('party.invited')

  return (
    <section aria-labelledby="kallade" className="called">
      <h2 id="kallade">{t('title')}</h2>
      {plan.parties.length === 0 && <p>{t('nobody')}</p>}
      <ul className="called__rows">
        {plan.parties.map((party) => (
          <li className="called__row" key={party.unitId}>
            <Party mayRemind={mayInvite && view.meeting.status === 'booked'} party={party} plan={plan} till={till} />
          </li>
        ))}
      </ul>
      {mayInvite && (
        <p>
          <Link className="write__link" to={stepPath(plan.person.id, 'party.invited', { till })}>
            {t('more')}
          </Link>
        </p>
      )}
      <SideAnswers till={till} view={view} />
    </section>
  )
}

type PartyProps = { party: PlanParty; mayRemind: boolean; till: string } & Pick<MeetingView, 'plan'>

function Party({ party, plan, mayRemind, till }: PartyProps) {
  const t = useTranslations('meetings.called')
  const sip = useTranslations('sip.answer')
  const { limit, day } = useMoments()
  const { unitId, unitName, isPrincipal, answer, answerBy, silent, text } = party
  const when = answerBy && (answerBy.length === 10 ? day(answerBy) : limit(answerBy))

  return (
    <>
      <p className="called__who">
        <strong>{unitName}</strong> <span className="quiet">{t(isPrincipal ? 'kind.called' : 'kind.invited')}</span>
      </p>
      <p className={answer ? 'called__answer' : 'called__answer fact__open'}>
        {answer ? <CheckmarkIcon /> : <ClockIcon />}
        <span>
          {silent ? t('late') : sip(answer ?? 'none')}
          {text && <span className="called__text">{text}</span>}
        </span>
      </p>
      {!answer && (
        <p className="called__remind">
          {when && <span className="quiet">{t('answerBy', { when })}</span>}
          {mayRemind && (
            <Link
              aria-label={t('remindUnit', { unit: unitName })}
              className="write__link"
              to={stepPath(plan.person.id, 'party.invited', { item: unitId, till })}
            >
              {t('remind')}
            </Link>
          )}
        </p>
      )}
    </>
  )
}
