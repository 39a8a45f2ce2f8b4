import { LinkButton, Notice } from '#app/components/ui/index.ts'
import type { AccessShown, ParticipantsView } from '#app/domain/participants-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { GrantCard } from './grant-card.tsx'
import type { AccessAnswer } from './participants-page.tsx'
import { letInPath } from './paths.ts'

type Props = { view: ParticipantsView; answer: AccessAnswer | undefined }

const isNow = ({ status }: AccessShown) => status === 'open' || status === 'invited'

/** Who of the person's own side can see, and what; and the way to let in, change and shut out. */
export function GrantList({ view, answer }: Props) {
  const t = useTranslations('access.grants')
  const refusal = useTranslations('letIn.refusal')
  const { person, grants, plan } = view
  const name = person.givenName
  const [now, earlier] = [grants.filter(isNow), grants.filter((grant) => !isNow(grant))]

  return (
    <section aria-labelledby="atkomst" className="access__card">
      <h2 id="atkomst">{t('title')}</h2>
      <p className="section-lead">{t('lead', { name })}</p>
      {answer?.reason === 'gone' && (
        <Notice role="alert" tone="warning">
          {t('gone')}
        </Notice>
      )}
      {answer?.reason === 'refused' && (
        <Notice heading={t('refused')} role="alert" tone="warning">
          {refusal(answer.refusal, { name })}
        </Notice>
      )}
      {plan?.consent === 'withdrawn' && <Notice tone="warning">{t('stopped', { name })}</Notice>}
      {now.length === 0 && <p>{t('none', { name })}</p>}
      <Cards answer={answer} grants={now} view={view} />
      <LettingIn view={view} />
      {earlier.length > 0 && (
        <details className="fold">
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <Cards answer={answer} grants={earlier} view={view} />
        </details>
      )}
    </section>
  )
}

function Cards({ answer, grants, view }: Props & { grants: readonly AccessShown[] }) {
  if (grants.length === 0) return null
  return (
    <ul className="access__grants">
      {grants.map((grant) => (
        <li key={grant.id}>
          <GrantCard
            grant={grant}
            person={view.person}
            rejected={answer?.reason === 'incomplete' && answer.grant === grant.id ? answer : undefined}
          />
        </li>
      ))}
    </ul>
  )
}

/** The ways in: a relative by the person's word, the person to their own page. Relatives of a protected person have none. */
function LettingIn({ view: { person, grants } }: Pick<Props, 'view'>) {
  const t = useTranslations('access.grants')
  const refusal = useTranslations('letIn.refusal')
  const name = person.givenName
  const hasOwn = grants.some((grant) => grant.holder === 'person' && isNow(grant))
  if (person.deceased) return <p className="quiet">{refusal('deceased', { name })}</p>
  const isProtected = person.protection !== 'none'

  return (
    <>
      {isProtected && <Notice>{refusal('protected', { name })}</Notice>}
      <p className="row no-print">
        {!isProtected && <LinkButton to={letInPath(person.id)}>{t('letIn')}</LinkButton>}
        {!hasOwn && (
          <LinkButton to={letInPath(person.id, 'person')} variant="secondary">
            {t('letInOwn', { name })}
          </LinkButton>
        )}
      </p>
    </>
  )
}
