import type { ProcessKind } from '#db/schema/index.ts'
import { dischargeKind } from './discharge.ts'
import type { Kind } from './kind.ts'
import { sipKind } from './sip.ts'

export type * from './kind.ts'
export { dischargeKind, sipKind }

const kinds: Readonly<Record<ProcessKind, Kind>> = { discharge: dischargeKind, sip: sipKind }

/** What the domain knows of the machine that a case belongs to. */
export const kindOf = (name: ProcessKind): Kind => kinds[name]
