import type { Certainty, Day, Instant, PersonView } from '#app/domain/views.ts'
import type { InformationItem } from '#machines/discharge/events.ts'
import type { ReceivingParty } from '#machines/parties.ts'

/** Something known about the person that helps to answer a form. */
export type Fact =
  | { kind: 'needs'; needs: readonly ReceivingParty[] }
  | { kind: 'estimate'; on: Day; certainty: Certainty; changedAt: Instant }
  | { kind: 'place'; unitName: string; since: Instant }
  | { kind: 'contact'; name: string; profession: string; phone: string; accepted: boolean }
  | { kind: 'question'; item: InformationItem; note: string | null; askedBy: string; owedBy: string; dueAt: Instant }
  | { kind: 'answer'; item: InformationItem; text: string; at: Instant }
  | { kind: 'speech'; language: string; interpreter: string | null }
  | { kind: 'home'; address: string; phone: string | null }
  | { kind: 'understanding'; topic: string; result: string; at: Instant }
  | { kind: 'told'; what: string; at: Instant; toldBy: string }

export type FactKind = Fact['kind']

type Finder = (view: PersonView) => readonly Fact[]

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

const findSpeech: Finder = ({ person: { language, interpreter } }) =>
  language === 'sv' && !interpreter ? [] : [{ kind: 'speech', language, interpreter }]

const finders: Record<FactKind, Finder> = {
  needs: findNeeds,
  estimate: findEstimate,
  contact: findContact,
  question: findQuestions,
  answer: findAnswers,
  speech: findSpeech,
  place: ({ place }) => (place ? [{ kind: 'place', ...place }] : []),
  home: ({ person: { address, phone } }) => (address ? [{ kind: 'home', address, phone }] : []),
  told: ({ told }) => told.map(({ what, at, toldBy }) => ({ kind: 'told', what, at, toldBy })),
  understanding: ({ understanding }) => understanding.map((checked) => ({ kind: 'understanding', ...checked })),
}

/** The facts of the wanted kinds that are known, in the order wanted. */
export const findFacts = (view: PersonView, wanted: readonly FactKind[]): Fact[] =>
  wanted.flatMap((kind) => finders[kind](view))
