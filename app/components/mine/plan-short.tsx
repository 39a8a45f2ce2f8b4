import type { Shared } from '#app/domain/mine-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { type About, useAbout, useDays } from './use-mine-words.ts'

/** What the plan comes to, in four lines, and the way to the whole of it. */
export function PlanShort({ content, about }: { content: Shared['plan']; about: About }) {
  const t = useTranslations('mine.plan')
  const who = useAbout(about)
  const { date, near } = useDays()
  const { state, whatMatters, goals, actions, lead, nextFollowUp, establishedAt } = content

  return (
    <section aria-labelledby="planen">
      <h2 id="planen">{t('short')}</h2>
      <p>{t(`state.${state}`, { ...who, since: establishedAt ? date(establishedAt) : '' })}</p>
      {whatMatters && <blockquote className="mine-words">{whatMatters.text}</blockquote>}
      {state !== 'proposed' && state !== 'declined' && (
        <p>{t('counts', { goals: goals.length, actions: actions.length })}</p>
      )}
      {lead && <p>{t('lead', { lead: lead.name })}</p>}
      {nextFollowUp && <p>{t('next', { when: near(nextFollowUp) })}</p>}
      <a className="mine-button mine-button--quiet" href="/min/plan">
        {t('open')}
      </a>
    </section>
  )
}
