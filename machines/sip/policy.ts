import * as z from 'zod'

const days = z.number().min(0).max(1000)

/** What regions and municipalities may agree on among themselves about their plans: each may be left out. */
export const policySchema = z
  .object({
    version: z.string().min(1),
    /** Days without any event after which a plan is stalled. */
    noStepDays: days,
    /** Days after which an invited party that has not been given a date to answer by is silent. */
    partySilentDays: days,
    /** Working days within which a question from the person or a relative is answered. */
    questionWorkingDays: days,
  })
  .partial()

export type SipPolicy = Readonly<Required<z.output<typeof policySchema>>>

export const defaultPolicy: SipPolicy = {
  version: 'statutory-2026',
  noStepDays: 30,
  partySilentDays: 7,
  questionWorkingDays: 2,
}

/** The policy with a local agreement's own values. Unknown keys are dropped; a value of the wrong kind is a ZodError. */
export const withDefaults = (overrides: z.input<typeof policySchema> & Record<string, unknown> = {}): SipPolicy => ({
  ...defaultPolicy,
  ...policySchema.parse(overrides),
})
