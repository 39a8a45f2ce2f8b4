import { begin, decide, type SipRecorded, type SipState } from '#machines/sip/index.ts'
import { undoneVersions } from './history.ts'
import type { LoadedPlan } from './load-plan.server.ts'
import { toPlanContent } from './plan-content.ts'
import { whoOf } from './plan-names.ts'
import type { PlanAction, PlanChange, PlanContent, PlanVersion } from './plan-views.ts'

type Stored = Pick<LoadedPlan, 'entries' | 'names' | 'state'>

const contentSection = /^(whatMatters|lead|(need|goal|action):.*)$/

/**
 * True when the plan has versions that only its events can tell apart: more than one, or one whose content has been
 * touched since it was established.
 */
export function isReplayed({ facts, touched }: SipState): boolean {
  if (facts.versions.length !== 1) return facts.versions.length > 1
  const { plan } = touched
  return (
    plan?.type !== 'plan.established' ||
    Object.entries(touched).some(([section, { version }]) => contentSection.test(section) && version > plan.version)
  )
}

/** The events in force, oldest first: without those taken back, and without the taking back. */
function inForce(entries: Stored['entries']): SipRecorded[] {
  const undone = undoneVersions(entries)
  return entries
    .map(({ event }) => event)
    .filter(({ type, version }) => type !== 'event.undone' && !undone.has(version))
    .toReversed()
}

/**
 * The plan as it stood each time it was established: the first is version 1. Ends before an event that the machine of
 * today refuses: the plan as it is now can be read all the same.
 */
function statesAtVersions({ entries }: Pick<Stored, 'entries'>): readonly SipState[] {
  const known = replayed.get(entries)
  if (known) return known
  const states = replayVersions(entries)
  replayed.set(entries, states)
  return states
}

/** What one reading of a plan has replayed once. */
const replayed = new WeakMap<Stored['entries'], readonly SipState[]>()

function replayVersions(entries: Stored['entries']): SipState[] {
  const states: SipState[] = []
  let state = begin()
  for (const event of inForce(entries)) {
    const decision = decide(state, event)
    if (!decision.ok) return states
    state = decision.state
    if (event.type === 'plan.established') states.push(state)
  }
  return states
}

const contentAt = (state: SipState, { names }: Pick<Stored, 'names'>): PlanContent =>
  toPlanContent(state.facts, { names, asOf: state.facts.versions.at(-1)?.at ?? '', reader: null })

/** What the plan said when the version was established, or null when there is no such version. */
export function planAt(loaded: Stored, version: number): PlanContent | null {
  const state = statesAtVersions(loaded)[version - 1]
  return state ? contentAt(state, loaded) : null
}

/**
 * Every established version, newest first, with what it changed from the one before (the first changed nothing); and
 * what has been changed since the latest, which is nothing until there is one.
 */
export function toVersions(
  loaded: Stored,
  current: PlanContent,
): { versions: PlanVersion[]; pending: readonly PlanChange[] } {
  const contents = (isReplayed(loaded.state) ? statesAtVersions(loaded) : []).map((state) => contentAt(state, loaded))
  const changesTo = (after: PlanContent | undefined, before: PlanContent | undefined) =>
    before && after ? changesBetween(before, after) : []
  const versions = loaded.state.facts.versions.map(({ version, consent, at, by }) => {
    const changes = changesTo(contents[version - 1], contents[version - 2])
    return { version, consent, at, who: whoOf(loaded.names, by), changes }
  })
  return { versions: versions.toReversed(), pending: changesTo(current, contents[versions.length - 1]) }
}

type Entry = { id: string }

/** What differs between two contents of a plan, in the order in which a plan is read. */
function changesBetween(before: PlanContent, after: PlanContent): PlanChange[] {
  return [
    ...single('whatMatters', before.whatMatters?.text ?? null, after.whatMatters?.text ?? null),
    ...entries('need', before.needs, after.needs, ({ text }) => [text]),
    ...entries('goal', before.goals, after.goals, ({ text, measure }) => [text, measure]),
    ...entries('action', before.actions, after.actions, partsOf),
    ...single('othersNone', before.othersNone ? '' : null, after.othersNone ? '' : null),
    ...single('lead', nameOf(before.lead), nameOf(after.lead)),
  ]
}

const nameOf = (lead: PlanContent['lead']) => (lead ? joined([lead.name, lead.unitName, lead.phone]) : null)

const partsOf = ({ text, unitName, who, start, when, dueOn }: PlanAction) => [text, unitName, who, start, when, dueOn]

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · ')

const single = (what: PlanChange['what'], before: string | null, after: string | null): PlanChange[] =>
  before === after ? [] : [{ what, id: null, before, after }]

/** Entries added, taken away and changed. Of a changed one, its first part and what differs is said. */
function entries<T extends Entry>(
  what: PlanChange['what'],
  before: readonly T[],
  after: readonly T[],
  parts: (entry: T) => readonly (string | null)[],
): PlanChange[] {
  const wasThere = new Map(before.map((entry) => [entry.id, entry]))
  const isThere = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !isThere.has(id))
  return [
    ...after.flatMap((entry) => {
      const earlier = wasThere.get(entry.id)
      if (!earlier) return [{ what, id: entry.id, before: null, after: joined(parts(entry)) }]
      return changed(what, entry.id, parts(earlier), parts(entry))
    }),
    ...gone.map((entry) => ({ what, id: entry.id, before: joined(parts(entry)), after: null })),
  ]
}

function changed(
  what: PlanChange['what'],
  id: string,
  before: readonly (string | null)[],
  after: readonly (string | null)[],
): PlanChange[] {
  const differs = before.map((part, index) => part !== after[index])
  if (!differs.includes(true)) return []
  const said = (parts: readonly (string | null)[]) => joined(parts.filter((_, index) => index === 0 || differs[index]))
  return [{ what, id, before: said(before), after: said(after) }]
}
