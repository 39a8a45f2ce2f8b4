import { asUnit } from '#db/client.server.ts'
import { findPerson, type Identifier, type Person } from '#db/open-process.server.ts'
import type { Actor } from './actor.ts'

/** What is known of a person before a case is started. */
export type KnownPerson = Omit<Person, 'regionId'>

/**
 * The person with exactly this identifier, known to the unit or not, so that nothing need be typed again; null when
 * nobody is. The look-up is logged either way. A protected person's address and phone are not shown.
 */
export async function lookUpPerson(actor: Actor, identifier: Identifier): Promise<KnownPerson | null> {
  const person = await asUnit(actor, (tx) => findPerson(tx, identifier))
  if (!person) return null
  const { regionId: _, ...known } = person
  return known.protection === 'none' ? known : { ...known, address: '', phone: null }
}
