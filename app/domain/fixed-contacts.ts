import type { fixedContactTypes } from '#machines/discharge/index.ts'

export type FixedContactCode = (typeof fixedContactTypes)[number]

/**
 * What each code of the national list kv_typ_av_fast_kontakt stands for. The list and its four codes are known; the texts behind them could not be
 * read in the source, so this reading is ours. It is here alone, to be corrected in one place.
 */
const fixedContacts = {
  '1': 'careContact',
  '2': 'physician',
  '3': 'socialCare',
  '4': 'municipalCare',
} as const satisfies Record<FixedContactCode, string>
export type FixedContact = (typeof fixedContacts)[FixedContactCode]

/** The kind of fixed contact by its code; without a code it is the one of LUS 2:5. */
export const fixedContactOf = (code: FixedContactCode | undefined): FixedContact => fixedContacts[code ?? '1']
