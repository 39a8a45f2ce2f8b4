import { PersonBanner } from '#app/components/person/person-banner.tsx'
import { PersonTabs } from '#app/components/person/person-tabs.tsx'
import { ContactNow } from '#app/components/words/contact-now.tsx'
import type { DutiesView } from '#app/domain/duties-view.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { DutyLine } from './duty-line.tsx'
import { Holders } from './holders.tsx'

const groups = ['now', 'done', 'later'] as const
const groupOf = (status: DutiesView['duties'][number]['status']) => (status === 'overdue' ? 'now' : status)

/** What whoever holds the coordination owes: at most seven things, each with why, by when and what it changed. */
export function DutiesPage({ view }: { view: DutiesView }) {
  const t = useTranslations('duties')
  const { person, duties, minutesLeft } = view
  const left = duties.filter(({ status }) => groupOf(status) === 'now').length

  return (
    <div className="person">
      <PersonBanner person={person} />
      <PersonTabs current={null} givenName={person.givenName} hasDischarge={view.hasDischarge} personId={person.id} />
      <div className="meeting__columns">
        <section aria-labelledby="uppdraget" className="duties">
          <h2 id="uppdraget">{t('title')}</h2>
          <p className="section-lead">{t('lead', { name: person.givenName })}</p>
          <p className="duties__left">{t('left', { count: left, minutes: minutesLeft })}</p>
          {groups.map((group) => (
            <Group group={group} key={group} view={view} />
          ))}
        </section>
        <div className="meeting__side">
          {view.callNow && (
            <section aria-labelledby="ring-nu" className="fact">
              <h2 id="ring-nu">{t('contact')}</h2>
              <ContactNow contact={view.callNow} />
            </section>
          )}
          <Holders holdings={view.holdings} />
        </div>
      </div>
    </div>
  )
}

function Group({ view, group }: { view: DutiesView; group: (typeof groups)[number] }) {
  const t = useTranslations('duties')
  const duties = view.duties.filter(({ status }) => groupOf(status) === group)
  if (duties.length === 0) return null
  return (
    <>
      <h3>{t(group)}</h3>
      <ul className="duties__rows">
        {duties.map((duty) => (
          <li className={`duty duty--${duty.status}`} key={`${duty.event} ${duty.item}`}>
            <DutyLine duty={duty} mayDo={view.available.includes(duty.event)} personId={view.person.id} />
          </li>
        ))}
      </ul>
    </>
  )
}
