import { chosenEntry } from './describe-field.ts'
import type { Field, Posted, Seen, Values } from './field.ts'

/** The answers that a form starts with, by the name they are posted under: what is known, else what is likely. */
export const startValues = (fields: readonly Field[], seen: Seen): Values =>
  Object.fromEntries(fields.flatMap((field) => [...startOf(field, seen), ...partsOf(field, seen)]))

function startOf(field: Field, seen: Seen): [string, Posted][] {
  const answer = seen.step.known[field.name] ?? field.start?.(seen) ?? null
  switch (field.kind) {
    case 'units':
    case 'unit':
      return [[field.name, unitAnswers(answer, seen)]]
    case 'entry':
      return namedEntry(chosenEntry(field, seen)?.id ?? null, field.name)
    case 'day':
    case 'moment':
      return answer === null ? [] : [[`${field.name}.choice`, answer]]
    case 'legalBasis':
      return answer === null ? [] : [[`${field.name}.kind`, answer]]
    default:
      return answer === null ? [] : [[field.name, answer]]
  }
}

const namedEntry = (id: string | null, name: string): [string, Posted][] => (id === null ? [] : [[name, id]])

/** What is known of the parts of an answer: `owner.region`, `at.time`. */
const partsOf = ({ name }: Field, { step: { known } }: Seen): [string, Posted][] =>
  Object.entries(known).filter(([part]) => part.startsWith(`${name}.`) || part.startsWith(`${name}[`))

/** Units as the form posts them, `party:id`, from ids or from that form itself. */
function unitAnswers(answer: Posted | null, { step }: Seen): readonly string[] {
  const ids = answer === null ? [] : typeof answer === 'string' ? [answer] : answer
  return step.units.flatMap(({ id, party }) =>
    ids.includes(id) || ids.includes(`${party}:${id}`) ? [`${party}:${id}`] : [],
  )
}
