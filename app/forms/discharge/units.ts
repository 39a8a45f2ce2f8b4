import type { UnitChoice } from '#app/domain/views.ts'
import { isReceivingParty } from '#machines/parties.ts'
import type { Seen } from '../field.ts'

/** Every other unit that can be chosen. */
const anyOther = ({ step, actor }: Seen): readonly UnitChoice[] => step.units.filter(({ id }) => id !== actor.unitId)

/** The other units that are already in the case. */
export const inCase = (seen: Seen) => anyOther(seen).filter(({ known }) => known)

/** The receiving units that are already in the case (LUS 2:1). */
export const receivingInCase = (seen: Seen) => inCase(seen).filter(({ party }) => isReceivingParty(party))

/** Other units of the reader's own party: a notice is forwarded within the same principal. */
export const ofMyParty = (seen: Seen) => anyOther(seen).filter(({ party }) => party === seen.actor.party)
