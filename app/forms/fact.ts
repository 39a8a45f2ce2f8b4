import type { Certainty, Day, Instant, StepView } from '#app/domain/views.ts'
import type { InformationItem } from '#machines/discharge/events.ts'
import type { ReceivingParty } from '#machines/parties.ts'
import { dischargeFinders } from './discharge/facts.ts'
import { type PlanFact, planFinders } from './sip/facts.ts'

/** Something known about the person's way home that helps to answer a form. */
export type DischargeFact =
  | { kind: 'needs'; needs: readonly ReceivingParty[] }
  | { kind: 'estimate'; on: Day; certainty: Certainty; changedAt: Instant }
  | { kind: 'place'; unitName: string; since: Instant }
  | { kind: 'contact'; name: string; profession: string; phone: string; accepted: boolean }
  | { kind: 'question'; item: InformationItem; note: string | null; askedBy: string; owedBy: string; dueAt: Instant }
  | { kind: 'answer'; item: InformationItem; text: string; at: Instant }
  | { kind: 'home'; address: string; phone: string | null }
  | { kind: 'understanding'; topic: string; result: string; at: Instant }
  | { kind: 'told'; what: string; at: Instant; toldBy: string }

/** Something known about the person or the case that helps to answer a form. */
export type Fact = DischargeFact | PlanFact | { kind: 'speech'; language: string; interpreter: string | null }
export type FactKind = Fact['kind']

type Finder = (step: StepView) => readonly Fact[]

const findSpeech: Finder = ({ view: { person } }) =>
  person.language === 'sv' && !person.interpreter
    ? []
    : [{ kind: 'speech', language: person.language, interpreter: person.interpreter }]

const finders: Record<FactKind, Finder> = { ...dischargeFinders, ...planFinders, speech: findSpeech }

/** The facts of the wanted kinds that are known, in the order wanted. */
export const findFacts = (step: StepView, wanted: readonly FactKind[]): Fact[] =>
  wanted.flatMap((kind) => finders[kind](step))
