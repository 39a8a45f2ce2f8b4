/** What regions and municipalities may agree on among themselves about their plans. */
export type SipPolicy = {
  version: string
  /** Days without any event after which a plan is stalled. */
  noStepDays: number
  /** Days after which an invited party that has not been given a date to answer by is silent. */
  partySilentDays: number
  /** Working days within which a question from the person or a relative is answered. */
  questionWorkingDays: number
}

export const defaultPolicy: SipPolicy = {
  version: 'statutory-2026',
  noStepDays: 30,
  partySilentDays: 7,
  questionWorkingDays: 2,
}

const known = Object.keys(defaultPolicy) as (keyof SipPolicy)[]

/** The policy with a local agreement's own values in place of the default ones; keys it does not know are ignored. */
export function withDefaults(overrides: Readonly<Record<string, unknown>> = {}): SipPolicy {
  const own = known.filter((key) => typeof overrides[key] === typeof defaultPolicy[key])
  return { ...defaultPolicy, ...Object.fromEntries(own.map((key) => [key, overrides[key]])) }
}
