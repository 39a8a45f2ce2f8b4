import { PersonBanner } from '#app/components/person/person-banner.tsx'
import { PersonTabs } from '#app/components/person/person-tabs.tsx'
import { Notice } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { planPath } from '#app/components/words/use-step-words.ts'
import type { PlanVersionView } from '#app/domain/read-plan-version.server.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Changes } from './changes.tsx'
import { PlanText } from './plan-text.tsx'
import { useWho } from './use-who.ts'
import { VersionLead } from './version-lead.tsx'

/** What the plan said when it was established: to read, never to change. */
export function PlanVersionPage({ view }: { view: PlanVersionView }) {
  const t = useTranslations('plan.versions')
  const { date } = useMoments()
  const who = useWho()
  const { person, version: one, content, latest } = view
  const { version, at, consent, changes } = one
  const told = { version, when: date(at) }

  return (
    <div className="person plan">
      <PersonBanner person={person} />
      <PersonTabs current="plan" givenName={person.givenName} hasDischarge={view.hasDischarge} personId={person.id} />
      <Notice heading={version === latest ? t('oldNow', told) : t('old', told)}>
        <p>
          {t('by', { when: date(at), who: who(one.who) })} {consent === 'notPossible' && t('notPossible')}
        </p>
        <p className="plan__act no-print">
          <Link to={planPath(person.id)}>{t('toLatest')}</Link>
        </p>
      </Notice>
      <PlanText content={content} person={person} />
      <VersionLead content={content} />
      {changes.length > 0 && (
        <section aria-labelledby="andrades">
          <h2 id="andrades">{t('what', { count: changes.length })}</h2>
          <Changes changes={changes} />
        </section>
      )}
    </div>
  )
}
