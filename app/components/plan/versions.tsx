import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanVersion, PlanView } from '#app/domain/plan-views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { Changes } from './changes.tsx'
import { sectionIds } from './cure-of.ts'
import { planVersionPath } from './plan-path.ts'
import { useWho } from './use-who.ts'

/** How many changes stay in sight; more of them are folded away. */
const changesShown = 8

/** What has been changed since the plan was last established, by whoever changed it. */
export function Pending({ view }: { view: PlanView }) {
  const t = useTranslations('plan.changes')
  const versions = useTranslations('plan.versions')
  if (view.pending.length === 0 || view.status === 'closed') return null
  return (
    <section aria-labelledby="andrat" className="news plan-pending">
      <h2 id="andrat">{t('title', { version: view.planVersion })}</h2>
      <p>{t('lead')}</p>
      {view.pending.length > changesShown ? (
        <details className="fold">
          <summary>{versions('what', { count: view.pending.length })}</summary>
          <Changes changes={view.pending} />
        </details>
      ) : (
        <Changes changes={view.pending} />
      )}
    </section>
  )
}

/** Every version of the plan, newest first, with what changed from the one before. */
export function Versions({ view }: { view: PlanView }) {
  const t = useTranslations('plan.versions')
  return (
    <section aria-labelledby={sectionIds.versions} className="plan-part">
      <h2 id={sectionIds.versions}>{t('title')}</h2>
      {view.versions.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="plan-versions">
          {view.versions.map((version) => (
            <li key={version.version}>
              <Version
                copies={view.copies.filter((copy) => copy.version === version.version)}
                personId={view.person.id}
                version={version}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type VersionProps = { version: PlanVersion; personId: string; copies: PlanView['copies'] }

function Version({ version: one, personId, copies }: VersionProps) {
  const t = useTranslations('plan.versions')
  const { near } = useMoments()
  const who = useWho()
  const { list } = useFormatter()
  const { version, at, changes, consent } = one

  return (
    <>
      <p className="plan__act">
        <Link to={planVersionPath(personId, version)}>{t('one', { version })}</Link>
      </p>
      <p>
        {t('by', { when: near(at), who: who(one.who) })} {version === 1 && t('first')}{' '}
        {consent === 'notPossible' && t('notPossible')}
      </p>
      {copies.map(({ at: given, form, to }) => (
        <p className="quiet" key={given}>
          {t('copy', { form, names: list(to), when: near(given) })}
        </p>
      ))}
      {changes.length > 0 && (
        <details className="fold">
          <summary>{t('what', { count: changes.length })}</summary>
          <Changes changes={changes} />
        </details>
      )}
    </>
  )
}
