import { Tag } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanParty, PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { sectionIds } from './cure-of.ts'

/** Who has been called or invited, and what each has answered, having not answered included. */
export function PartiesCard({ view }: { view: PlanView }) {
  const t = useTranslations('plan.parties')
  const mayInvite = view.available.includes('party.invited')
  if (view.parties.length === 0 && !mayInvite) return null

  return (
    <section aria-labelledby={sectionIds.parties} className="fact">
      <h2 id={sectionIds.parties}>{t('title')}</h2>
      <ul className="plan-list">
        {view.parties.map((party) => (
          <li key={party.unitId}>
            <Party mayInvite={mayInvite} party={party} personId={view.person.id} />
          </li>
        ))}
      </ul>
      {mayInvite && (
        <p className="plan__act no-print">
          <Link to={stepPath(view.person.id, 'party.invited')}>{t('invite')}</Link>
        </p>
      )}
    </section>
  )
}

function Party({ party, personId, mayInvite }: { party: PlanParty; personId: string; mayInvite: boolean }) {
  const t = useTranslations('plan.parties')
  const sip = useTranslations('sip.answer')
  const { near, limit, day } = useMoments()
  const { unitId, unitName, isPrincipal, invitedAt, answerBy, answer, text, silent, phone } = party
  const when = near(invitedAt)
  const by = answerBy && (answerBy.length === 10 ? day(answerBy) : limit(answerBy))

  return (
    <>
      <p>
        <strong>{unitName}</strong>{' '}
        <Tag tone={answer ? 'done' : silent ? 'late' : 'neutral'}>{silent ? t('silent') : sip(answer ?? 'none')}</Tag>
      </p>
      <p className="quiet">
        {isPrincipal ? t('called', { when }) : t('invited', { when })}
        {by && !answer && `, ${t('answerBy', { when: by })}`}
      </p>
      {text && <p>{text}</p>}
      {silent && phone && <PhoneLink name={unitName} phone={phone} />}
      {silent && mayInvite && (
        <p className="plan__act no-print">
          <Link
            aria-label={t('remindFor', { unit: unitName })}
            to={stepPath(personId, 'party.invited', { item: unitId })}
          >
            {t('remind')}
          </Link>
        </p>
      )}
    </>
  )
}
