import * as z from 'zod'

const count = z.int().min(0).max(1000)
const hours = z.number().min(0).max(10_000)

/** A local agreement (LUS 4:5): every field may be left out, and unknown ones are dropped. */
export const policySchema = z
  .object({
    version: z.string().min(1),
    acknowledgementHours: hours,
    tellPersonHours: hours,
    receptionHours: hours,
    followUpCallHours: hours,
    callWhenLaterByDays: count,
    graceDays: count,
    noonRule: z.boolean(),
    firstDayInclusive: z.boolean(),
    chargeEndDay: z.boolean(),
    model: z.enum(['individual', 'average']),
    tariffs: z.array(z.object({ year: z.int(), amountSek: z.number().min(0) })),
  })
  .partial()

export type DischargePolicy = Readonly<Required<z.output<typeof policySchema>>>
export type DischargePolicyOverrides = z.input<typeof policySchema>

/** The law where no agreement says otherwise. No tariff: the amount is set each year and entered by a person. */
export const defaultPolicy: DischargePolicy = {
  version: 'statutory-2026',
  acknowledgementHours: 24,
  tellPersonHours: 2,
  receptionHours: 24,
  followUpCallHours: 72,
  callWhenLaterByDays: 1,
  graceDays: 3,
  noonRule: true,
  firstDayInclusive: true,
  chargeEndDay: false,
  model: 'individual',
  tariffs: [],
}

/** The defaults with a local agreement laid over them. Throws a ZodError at a field of the wrong kind. */
export const withDefaults = (overrides: DischargePolicyOverrides = {}): DischargePolicy => ({
  ...defaultPolicy,
  ...policySchema.parse(overrides),
})
