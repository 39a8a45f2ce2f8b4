import { PersonBanner } from '#app/components/person/person-banner.tsx'
import { PersonTabs } from '#app/components/person/person-tabs.tsx'
import type { LetInRefusal } from '#app/domain/grants-objection.server.ts'
import type { ParticipantsView } from '#app/domain/participants-views.ts'
import type { AccessErrors, AccessValues } from '#app/forms/access/let-in.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ChosenPeople } from './chosen-people.tsx'
import { ConsentCard } from './consent-card.tsx'
import { DatesTold } from './dates-told.tsx'
import { GrantList } from './grant-list.tsx'
import { LeftOut } from './left-out.tsx'
import { PartyAnswers } from './party-answers.tsx'
import { Stages } from './stages.tsx'
import { Topics } from './topics.tsx'

/** What became of a change to somebody's access that could not be made. */
export type AccessAnswer =
  | { grant: string; reason: 'gone' }
  | { grant: string; reason: 'refused'; refusal: LetInRefusal }
  | { grant: string; reason: 'incomplete'; errors: AccessErrors; values: AccessValues }

type Props = { view: ParticipantsView; answer: AccessAnswer | undefined }

/** Who takes part and who may see: consent first, then people, units and relatives, then the person's own part in it. */
export function ParticipantsPage({ view, answer }: Props) {
  const t = useTranslations('access')
  const { person, plan, discharge } = view

  return (
    <div className="person access">
      <PersonBanner person={person} />
      <PersonTabs
        current="participants"
        givenName={person.givenName}
        hasDischarge={discharge !== null}
        personId={person.id}
      />
      <LeftOut view={view} />
      <div className="access__pair">
        <ConsentCard person={person} plan={plan} />
        {plan && (
          <div className="access__side">
            <ChosenPeople person={person} plan={plan} />
            <PartyAnswers person={person} plan={plan} />
          </div>
        )}
      </div>
      <GrantList answer={answer} view={view} />
      {plan && <Stages person={person} plan={plan} />}
      {discharge ? (
        <div className="access__pair">
          <DatesTold discharge={discharge} person={person} />
          <Topics discharge={discharge} person={person} />
        </div>
      ) : (
        <p className="quiet">{t('told.noDischarge', { name: person.givenName })}</p>
      )}
    </div>
  )
}
