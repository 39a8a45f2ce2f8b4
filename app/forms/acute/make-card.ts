import { type AcuteHours, acuteHours } from '#app/domain/acute-views.ts'

type Parsed = { kind: 'make'; hours: AcuteHours } | { kind: 'revoke'; id: string } | { kind: 'wrong' }

/** Whether to make a code, for how long, or to take one back. */
export function parseMakeCard(form: FormData): Parsed {
  const id = form.get('revoke')
  if (typeof id === 'string') return { kind: 'revoke', id }
  const hours = acuteHours.find((one) => one === form.get('hours'))
  return hours ? { kind: 'make', hours } : { kind: 'wrong' }
}
