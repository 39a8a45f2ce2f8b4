import { PersonBanner } from '#app/components/person/person-banner.tsx'
import { PersonTabs } from '#app/components/person/person-tabs.tsx'
import { LinkButton } from '#app/components/ui/index.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { newPlanPath } from './plan-path.ts'

type Props = { person: PersonHead; mayPropose: boolean }

/** That there is no plan, what one is for, and the way to propose it. */
export function NoPlanPage({ person, mayPropose }: Props) {
  const t = useTranslations('plan.none')
  const name = person.givenName
  return (
    <div className="person plan">
      <PersonBanner person={person} />
      <PersonTabs current="plan" givenName={name} hasDischarge personId={person.id} />
      <section aria-labelledby="ingen" className="card stack">
        <h2 id="ingen">{t('title')}</h2>
        <p className="text-column">{t('text', { name })}</p>
        <p className="text-column">{t('why', { name })}</p>
        {mayPropose && <LinkButton to={newPlanPath(person.id)}>{t('propose')}</LinkButton>}
        <p className="quiet">{t('law')}</p>
      </section>
    </div>
  )
}
