import { personPath } from '#app/components/words/use-step-words.ts'
import type { PersonPageView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { StaffParty } from '#machines/parties.ts'
import { Banner } from './banner.tsx'
import { Clocks } from './clocks.tsx'
import { Closing } from './closing.tsx'
import { ContactCard } from './contact-card.tsx'
import { EstimateCard } from './estimate-card.tsx'
import { Gaps } from './gaps.tsx'
import { historyPath } from './history-path.ts'
import { InformationCard } from './information-card.tsx'
import { Latest } from './latest.tsx'
import { MoreSteps } from './more-steps.tsx'
import { News } from './news.tsx'
import { NextStep } from './next-step.tsx'
import { Payment } from './payment.tsx'
import { PersonTabs } from './person-tabs.tsx'
import { PlanCard } from './plan-card.tsx'
import { Team } from './team.tsx'
import { ToldCard } from './told-card.tsx'
import { UndoBar } from './undo-bar.tsx'
import { WayHome } from './way-home.tsx'

type Props = {
  view: PersonPageView
  allClocks: boolean
  reader: { unitId: string; party: StaffParty }
  undoKey: string
}

const seesPayment = (party: StaffParty) => party === 'inpatient' || party === 'socialServices'

/** The one page about a person, the same for every party: the next step first, then what is known and by whom. */
export function PersonPage({ view, allClocks, reader, undoKey }: Props) {
  const { person } = view
  const isUnderway = view.status === 'underway' && !person.deceased

  return (
    <div className="person">
      <Banner {...view} />
      <PersonTabs current="way" givenName={person.givenName} hasDischarge personId={person.id} />
      {view.undo && (
        <UndoBar
          here={personPath(person.id)}
          personId={person.id}
          processId={view.processId}
          undo={view.undo}
          undoKey={undoKey}
        />
      )}
      {isUnderway ? <NextStep view={view} /> : <Closing view={view} />}
      <News view={view} />
      <WayHome unitId={reader.unitId} view={view} />
      <div className="person__columns">
        <Known view={view} />
        <div className="person__side">
          <Team view={view} />
          {isUnderway && <MoreSteps view={view} />}
        </div>
        <div className="person__main">
          <Gaps {...view} />
          {isUnderway && <Clocks isOpen={allClocks} view={view} />}
          {seesPayment(reader.party) && <Payment {...view} />}
          <Latest all={historyPath(person.id, { kind: 'discharge' })} view={view} />
        </div>
      </div>
    </div>
  )
}

/** What is known now, a card for each matter. */
function Known({ view }: Pick<Props, 'view'>) {
  const t = useTranslations('person.known')
  const isUnderway = view.status === 'underway' && !view.person.deceased
  return (
    <section aria-labelledby="vet" className="facts">
      <h2 id="vet">{t('title')}</h2>
      <div className="facts__cards">
        <EstimateCard {...view} />
        <ContactCard {...view} />
        <InformationCard {...view} />
        <ToldCard {...view} />
        <PlanCard isUnderway={isUnderway} person={view.person} plan={view.plan} />
      </div>
    </section>
  )
}
