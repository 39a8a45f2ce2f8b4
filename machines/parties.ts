/** Everyone who can send an event to a process. */
export const parties = [
  'inpatient',
  'outpatient',
  'socialServices',
  'municipalHealth',
  'provider',
  'person',
  'relative',
  'system',
] as const
export type Party = (typeof parties)[number]

/** The parties with staff who act in the tool. */
export const staffParties = ['inpatient', 'outpatient', 'socialServices', 'municipalHealth', 'provider'] as const
export type StaffParty = (typeof staffParties)[number]

export const isStaffParty = (party: Party): party is StaffParty => (staffParties as readonly Party[]).includes(party)

/** The parties that an admission notice can be sent to (LUS 2:1). */
export const receivingParties = ['outpatient', 'socialServices', 'municipalHealth'] as const
export type ReceivingParty = (typeof receivingParties)[number]

export type Principal = 'region' | 'municipality'

/** The principal (huvudman) behind a party, or null for the person's own side, providers and the system. */
export function principalOf(party: Party): Principal | null {
  switch (party) {
    case 'inpatient':
    case 'outpatient':
      return 'region'
    case 'socialServices':
    case 'municipalHealth':
      return 'municipality'
    default:
      return null
  }
}

export const isReceivingParty = (party: Party): party is ReceivingParty =>
  (receivingParties as readonly Party[]).includes(party)

/** True when the needs come from both principals, so that a SIP is to be made (LUS 4:1, R-16). */
export const needsBothPrincipals = (needs: readonly ReceivingParty[]) =>
  needs.includes('outpatient') && (needs.includes('socialServices') || needs.includes('municipalHealth'))
