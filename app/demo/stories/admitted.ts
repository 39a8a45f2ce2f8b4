import { needs } from '../lines.ts'
import type { Story } from '../story.ts'

/** In the ward, before any notice has been sent. */
export const admitted: readonly Story[] = [
  { person: 'gunnar', admitted: { when: '-3h', by: 'sara' }, unfolds: () => [] },
  { person: 'siv', admitted: { when: '-20h', by: 'katarina' }, unfolds: () => [] },
  { person: 'rune', admitted: { when: '-30h', by: 'johan' }, unfolds: () => [] },
  {
    person: 'margareta',
    admitted: { when: '-22h', by: 'sara' },
    unfolds: (clock) => [needs(clock, '-6h', 'erik')],
  },
  {
    person: 'kjell',
    admitted: { when: '-27h', by: 'johan' },
    unfolds: (clock) => [needs(clock, '-23h', 'leila', ['outpatient', 'socialServices'])],
  },
  {
    person: 'yvonne',
    admitted: { when: '-4d 10:20', by: 'sara' },
    unfolds: (clock) => [needs(clock, '-4d 13:00', 'erik', []), needs(clock, '-5h', 'erik')],
  },
  {
    person: 'tobias',
    admitted: { when: '-26h', by: 'katarina' },
    unfolds: (clock) => [needs(clock, '-20h', 'erik', [])],
  },
  {
    person: 'olga',
    admitted: { when: '-10h', by: 'sara' },
    unfolds: (clock) => [needs(clock, '-8h', 'erik', ['outpatient'])],
  },
]
