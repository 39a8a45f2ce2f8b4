import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processParties, units } from '#db/schema/index.ts'
import type { DischargeEvent } from '#machines/discharge/index.ts'
import type { Party } from '#machines/parties.ts'
import type { Case } from './find-case.server.ts'
import { isUuid } from './ids.ts'

/** A unit that an event's data name in a field, as what, and whether only a unit that is in the case will do. */
type Named = { field: string; unit: string; party: Party | null; inCase: boolean }

function unitsNamed(event: DischargeEvent): Named[] {
  switch (event.type) {
    case 'admissionNotice.sent':
      return event.data.recipients.map((recipient) => ({ ...recipient, field: 'recipients', inCase: false }))
    case 'notice.forwarded':
      return [{ field: 'toUnit', unit: event.data.toUnit, party: event.by.party, inCase: false }]
    case 'sip.invited':
      return event.data.invitees.map((invitee) => ({ ...invitee, field: 'invitees', inCase: false }))
    case 'dischargeInformation.sent':
      return event.data.recipients.map((recipient) => ({ ...recipient, field: 'recipients', inCase: true }))
    case 'information.requested':
      return [{ field: 'owedBy', unit: event.data.owedBy, party: null, inCase: true }]
    case 'estimate.changed':
      return (event.data.called ?? []).map(({ unit }) => ({ field: 'called', unit, party: null, inCase: true }))
    default:
      return []
  }
}

/**
 * The fields that name a unit which is not an active one of the case's region, is of another party than said, or
 * would get what only units of the case may have.
 */
export async function unknownUnits(tx: Tx, found: Case, event: DischargeEvent): Promise<string[]> {
  const named = unitsNamed(event)
  if (named.length === 0) return []
  const ids = named.map(({ unit }) => unit).filter(isUuid)
  const inPlace = and(eq(processParties.unitId, units.id), eq(processParties.processId, found.id))
  const real = await tx
    .select({ id: units.id, party: units.party, since: processParties.since })
    .from(units)
    .leftJoin(processParties, and(inPlace, isNull(processParties.until)))
    .where(and(inArray(units.id, ids), eq(units.regionId, found.regionId), eq(units.active, true)))
  const isKnown = ({ unit, party, inCase }: Named) =>
    real.some(({ id, ...row }) => id === unit && (party ?? row.party) === row.party && (row.since !== null || !inCase))
  return [...new Set(named.filter((one) => !isKnown(one)).map(({ field }) => field))]
}
