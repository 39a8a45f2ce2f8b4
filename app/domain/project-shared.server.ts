import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { type ProcessKind, people, type StoredState, shared, units } from '#db/schema/index.ts'
import type { DischargeState } from '#machines/discharge/index.ts'
import { deadlines, type SipPolicy, type SipState } from '#machines/sip/index.ts'
import type { Case } from './find-case.server.ts'
import { isUuid } from './ids.ts'
import { toMoment } from './instants.ts'
import { kindOf } from './kinds/index.ts'
import { isSharingStopped } from './kinds/sip-units.ts'
import type { GrantItem, Shared } from './mine-views.ts'
import { loadPlanNames } from './plan-names.server.ts'
import type { Scene } from './project.server.ts'
import { shareDischarge } from './share-discharge.ts'
import { sharePlan } from './share-plan.ts'
import type { SharedUnit, Telling } from './sharing.ts'

type Person = typeof people.$inferSelect
type Told = { bodies: Partial<Shared>; personOnly: boolean }
type Share = (tx: Tx, state: StoredState, telling: Telling, person: Person, scene: Scene) => Promise<Told>

const sharers: Readonly<Record<ProcessKind, Share>> = {
  discharge: async (_, state, telling) => ({
    bodies: shareDischarge(state as DischargeState, telling),
    personOnly: false,
  }),
  /** A person who has stopped the sharing still sees their own plan, and nobody else of theirs does. */
  sip: async (tx, state, telling, person, { policy, at }) => {
    const plan = state as SipState
    const names = await loadPlanNames(tx, plan.facts, person)
    const bodies = sharePlan(plan, { ...telling, names, deadlines: deadlines(plan, policy as SipPolicy, at), at })
    return { bodies, personOnly: isSharingStopped(plan) }
  },
}

/** Writes what the case shows the person's own side, a row per item: the database lets a guest at nothing else of it. */
export async function projectShared(tx: Tx, found: Case, state: StoredState, scene: Scene): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, found.personId))
  if (!person) return
  const telling = await tell(tx, found, state, person, scene)
  const { bodies, personOnly } = await sharers[found.kind](tx, state, telling, person, scene)
  const { id: processId, personId, kind } = found
  const rows = Object.entries(bodies).map(([item, body]) => ({
    processId,
    personId,
    kind,
    item: item as GrantItem,
    body: body as Readonly<Record<string, unknown>>,
    personOnly,
    version: state.version,
    updatedAt: toMoment(scene.at),
  }))
  const items = rows.map(({ item }) => item)
  await tx.delete(shared).where(and(eq(shared.processId, processId), notInArray(shared.item, items)))
  await tx
    .insert(shared)
    .values(rows)
    .onConflictDoUpdate({ target: [shared.processId, shared.item], set: moved })
}

const moved = {
  body: sql`excluded.body`,
  personOnly: sql`excluded.person_only`,
  version: sql`excluded.version`,
  updatedAt: sql`excluded.updated_at`,
}

async function tell(tx: Tx, found: Case, state: StoredState, person: Person, scene: Scene): Promise<Telling> {
  const { policy, parties, at } = scene
  const isProtected = person.protection !== 'none'
  const steps = kindOf(found.kind).nextSteps(state, policy, at)
  const present = parties.now.map(({ unit }) => unit)
  const named = await selectUnits(tx, [...present, ...steps.flatMap(({ unit }) => unit ?? [])])
  const nameOf = (id: string | null) => named.find((unit) => unit.id === id)?.name ?? null
  return {
    units: named.map((unit) => ({ ...unit, isPresent: present.includes(unit.id) })),
    isProtected,
    next: steps.map(({ event, party, unit, dueAt }) => ({
      event,
      party,
      unitName: isProtected && party === 'inpatient' ? null : nameOf(unit),
      dueAt,
    })),
  }
}

async function selectUnits(tx: Tx, ids: readonly string[]): Promise<Omit<SharedUnit, 'isPresent'>[]> {
  const rows = await tx
    .select({
      id: units.id,
      party: units.party,
      name: units.name,
      phone: units.phone,
      hours: units.hours,
      headName: units.headName,
      headPhone: units.headPhone,
      opening: units.opening,
    })
    .from(units)
    .where(inArray(units.id, ids.filter(isUuid)))
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
