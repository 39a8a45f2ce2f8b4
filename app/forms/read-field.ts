import type * as z from 'zod'
import type { Instant } from '#app/domain/views.ts'
import type { Field } from './field.ts'
import { options } from './options.ts'
import {
  line,
  long,
  readCalled,
  readChoice,
  readChoices,
  readConstant,
  readDate,
  readDayChoice,
  readLegalBasis,
  readMoment,
  readMunicipality,
  readSeveral,
  readTick,
  readTimeOfDay,
  readUnit,
  readUnits,
  readWritten,
} from './read-answer.ts'
import { readCarried, readEntry, readGoals, readNames, readOwner, readPick } from './read-plan-answer.ts'
import { isPhone, maxText } from './read-text.ts'

type Kind = Field['kind']
type FieldOf<K extends Kind> = Field extends infer F
  ? F extends { kind: infer Kinds }
    ? K extends Kinds
      ? F & { kind: K }
      : never
    : never
  : never
type Readers = { [K in Kind]: (field: FieldOf<K>, now: Instant) => z.ZodType }

const readers: Readers = {
  text: ({ optional }) => readWritten(line, optional),
  phone: ({ optional }) => readWritten({ ...line, isRight: isPhone }, optional),
  link: ({ optional }) => readWritten(line, optional),
  long: ({ optional }) => readWritten(long, optional),
  lines: ({ optional }) => readSeveral(/\n/, maxText, optional),
  time: ({ optional }) => readTimeOfDay(optional),
  check: ({ optional }) => readTick(optional),
  confirm: () => readTick(),
  date: () => readDate(),
  language: () => readChoice(options.language),
  municipality: () => readMunicipality(),
  constant: ({ value }) => readConstant(value),
  radios: ({ group, optional }) => readChoice(options[group], optional),
  checkboxes: ({ group, optional, orNone }) => readChoices(options[group], { optional, orNone }),
  day: ({ optional }) => readDayChoice(optional),
  moment: ({ choices }, now) => readMoment(now, !choices.includes('now')),
  unit: () => readUnit(),
  units: ({ parties, optional }) => readUnits(parties, optional),
  called: () => readCalled(),
  legalBasis: () => readLegalBasis(),
  names: ({ optional }) => readNames(optional),
  carried: () => readCarried(),
  entry: ({ orNew }) => readEntry(orNew),
  pick: ({ optional }) => readPick(optional),
  goals: () => readGoals(),
  owner: ({ others }) => readOwner(others),
}

/** How the posted answer to a field becomes a value of the event's data. */
export function schemaOfField(field: Field, now: Instant): z.ZodType {
  const read = readers[field.kind] as (field: Field, now: Instant) => z.ZodType
  return read(field, now)
}
