import type { PersonView, StepView } from '#app/domain/views.ts'
import type { InformationItem } from '#machines/discharge/events.ts'
import type { DischargeFact } from '../fact.ts'

type Finder = (view: PersonView) => readonly DischargeFact[]

const findEstimate: Finder = ({ estimate }) =>
  estimate ? [{ kind: 'estimate', on: estimate.on, certainty: estimate.certainty, changedAt: estimate.changedAt }] : []

const findContact: Finder = ({ contact }) =>
  contact
    ? [
        {
          kind: 'contact',
          name: contact.name,
          profession: contact.profession,
          phone: contact.phone,
          accepted: contact.accepted,
        },
      ]
    : []

const findQuestions: Finder = ({ information }) =>
  information
    .filter(({ providedAt }) => providedAt === null)
    .map(({ item, note, askedBy, owedBy, dueAt }) => ({
      kind: 'question',
      item: item as InformationItem,
      note,
      askedBy,
      owedBy,
      dueAt,
    }))

const findAnswers: Finder = ({ information }) =>
  information.flatMap(({ item, text, providedAt }) =>
    text && providedAt ? [{ kind: 'answer', item: item as InformationItem, text, at: providedAt } as const] : [],
  )

const findNeeds: Finder = ({ history }) => {
  const assessed = history.find(({ type, undone }) => type === 'need.assessed' && !undone)
  const needs = assessed?.data.needs
  return Array.isArray(needs) ? [{ kind: 'needs', needs }] : []
}

const finders: Record<DischargeFact['kind'], Finder> = {
  needs: findNeeds,
  estimate: findEstimate,
  contact: findContact,
  question: findQuestions,
  answer: findAnswers,
  place: ({ place }) => (place ? [{ kind: 'place', ...place }] : []),
  home: ({ person: { address, phone } }) => (address ? [{ kind: 'home', address, phone }] : []),
  told: ({ told }) => told.map(({ what, at, toldBy }) => ({ kind: 'told', what, at, toldBy })),
  understanding: ({ understanding }) => understanding.map((checked) => ({ kind: 'understanding', ...checked })),
}

const ofDischarge =
  (find: Finder) =>
  ({ discharge }: StepView) =>
    discharge ? find(discharge) : []

/** What is known of the way home, where there is one. */
export const dischargeFinders = Object.fromEntries(
  Object.entries(finders).map(([kind, find]) => [kind, ofDischarge(find)]),
) as Record<DischargeFact['kind'], (step: StepView) => readonly DischargeFact[]>
