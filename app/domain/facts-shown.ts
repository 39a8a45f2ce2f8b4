import type { Deadline } from '#machines/deadline.ts'
import type { DischargeFacts } from '#machines/discharge/index.ts'
import { isRunning } from './clocks-shown.ts'
import type { CaseUnit } from './load-person.server.ts'
import type { Clock, Instant, PersonView } from './views.ts'

type Units = readonly CaseUnit[]

const nameOf = (units: Units, id: string | null | undefined) => units.find((unit) => unit.id === id)?.name ?? null

export const toClock = (deadline: Deadline, units: Units): Clock => {
  const { kind, item = null, owedBy, unit, dueAt, metAt, status, borderline = false, legalLatest = null } = deadline
  const { reference } = deadline
  return {
    kind,
    subject: item,
    owedBy,
    unitName: nameOf(units, unit),
    dueAt,
    metAt,
    status,
    running: isRunning(deadline),
    borderline,
    legalLatest,
    reference,
  }
}

/** What good practice missed, in either process. */
export const toGap = <Code extends string>(gap: { code: Code; unit: string | null; at: Instant }, units: Units) => ({
  code: gap.code,
  unitName: nameOf(units, gap.unit),
  at: gap.at,
})

/** A question between units (F5): who asked, who owes the answer, and how often it was asked. */
export const toInformation = (
  { item, askedBy, owedBy, dueAt, provided, askedAt, note }: DischargeFacts['requests'][number],
  units: Units,
): PersonView['information'][number] => ({
  item,
  note,
  askedBy: askedBy.flatMap((id) => nameOf(units, id) ?? []).join(', '),
  owedBy: nameOf(units, owedBy) ?? '',
  dueAt,
  providedAt: provided?.at ?? null,
  text: provided?.text ?? null,
  times: askedAt.length,
})

export const toTold = ({ told }: DischargeFacts): PersonView['told'] =>
  Object.values(told).map(({ what, at, how, toldBy }) => ({ what, at, how, toldBy }))

export const toUnderstanding = ({ understanding }: DischargeFacts): PersonView['understanding'] =>
  Object.values(understanding).map(({ topic, result, checkedAt }) => ({ topic, result, at: checkedAt }))
