import { sql } from 'drizzle-orm'
import type { Tx } from './client.server.ts'
import type { IdentifierType, Phase, ProcessKind, Protection, people, StoredState } from './schema/index.ts'

export type Identifier = { identifierType: IdentifierType; identifierValue: string; identifierDomain?: string }

export type NewPerson = Identifier & {
  givenName: string
  familyName: string
  birthDate: string
  protection?: Protection
  municipalityCode: string
  address: string
  phone?: string | null
  language?: string
  interpreter?: string | null
}

export type NewProcess = {
  kind: ProcessKind
  machineVersion: string
  policyVersion: string
  /** What the machine begins with, at version 0. */
  state: StoredState
  status: string
  phase: Phase
  /** An ISO 8601 instant. */
  startedAt: string
  estimatedOn?: string | null
  certainty?: string | null
}

export type OpenedProcess = { processId: string; personId: string; isNewPerson: boolean }

/**
 * Opens a case for the caller's unit, which becomes its first party as what it is. A person who is known by the
 * identifier is taken as known, else written down as given. Rejects (42501) without a valid assignment, (P0002) for an
 * unknown person's id.
 */
export async function openProcess(
  tx: Tx,
  person: { id: string } | NewPerson,
  process: NewProcess,
): Promise<OpenedProcess> {
  const [opened] = await tx.execute<OpenedProcess>(sql`
    select process_id as "processId", person_id as "personId", is_new_person as "isNewPerson"
    from open_process(${JSON.stringify(person)}::jsonb, ${JSON.stringify(process)}::jsonb)`)
  if (!opened) throw new Error('open_process returned no row.')
  return opened
}

export type Person = typeof people.$inferSelect

/**
 * The person with exactly this identifier, whether or not the caller's unit has a case of theirs; null when unknown.
 * The look-up is logged either way. Rejects (42501) without a valid assignment.
 */
export async function findPerson(
  tx: Tx,
  { identifierType, identifierValue, identifierDomain = '' }: Identifier,
): Promise<Person | null> {
  const [person] = await tx.execute<Person>(sql`
    select id, region_id as "regionId", identifier_type as "identifierType", identifier_value as "identifierValue",
      identifier_domain as "identifierDomain", given_name as "givenName", family_name as "familyName",
      birth_date as "birthDate", protection, municipality_code as "municipalityCode", address, phone, language,
      interpreter, deceased_on as "deceasedOn"
    from find_person(${identifierType}, ${identifierValue}, ${identifierDomain})`)
  return person ?? null
}
