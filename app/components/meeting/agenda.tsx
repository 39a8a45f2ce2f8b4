import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { AgendaBlock } from './agenda-block.tsx'
import { agendaParts } from './meeting-path.ts'

/** The agenda is the plan, in the order that a meeting takes it. */
export function Agenda({ plan, till }: { plan: PlanView; till: string }) {
  const t = useTranslations('meetings.agenda')
  return (
    <section aria-labelledby="dagordning" className="agenda">
      <h2 id="dagordning">{t('title')}</h2>
      <p className="section-lead">{t('lead')}</p>
      <ol className="agenda__parts">
        {agendaParts.map((part) => (
          <li className="agenda__part" id={`del-${part}`} key={part}>
            <h3>
              <span aria-hidden className="agenda__number">
                {part}
              </span>
              {t(`part.${part}`, { name: plan.person.givenName })}
            </h3>
            <AgendaBlock part={part} plan={plan} till={`${till}#del-${part}`} />
          </li>
        ))}
      </ol>
    </section>
  )
}
