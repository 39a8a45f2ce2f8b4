import { eq } from 'drizzle-orm'
import { asGuest, type Tx } from '#db/client.server.ts'
import {
  grantsOfMyPerson,
  logGuestLook,
  looksAtMyPerson,
  type MyGrant,
  myGrant,
  type PersonsGrant,
} from '#db/grants.server.ts'
import { asLast } from '#db/prepared.ts'
import { people } from '#db/schema/index.ts'
import { localDate } from '#machines/calendar.ts'
import { grantStatus } from './grants.ts'
import { toInstant } from './instants.ts'
import type { GrantShown, Guest, MineView } from './mine-views.ts'
import { type SharedNow, selectSharedNow } from './select-shared.server.ts'
import type { Instant, Protection } from './view-parts.ts'

const looksShown = 50

/**
 * What the person's own side may see, as the database lets this guest at it: items of the grant and nothing else. The
 * look is logged. Null when the grant has ended meanwhile.
 */
export function readMine(guest: Guest, now: Instant): Promise<MineView | null> {
  return asGuest(guest, async (tx) => {
    const own = await myGrant(tx)
    if (!own) return null
    const isPerson = own.holder === 'person'
    const [person, sharedNow, granted, looks] = await Promise.all([
      selectPerson(tx, own),
      selectSharedNow(tx, own.personId),
      isPerson ? grantsOfMyPerson(tx) : [],
      isPerson ? listLooks(tx) : [],
    ])
    if (!person) return null
    await asLast(tx, logLook(tx, sharedNow))
    return {
      guest: { ...guest, items: own.items },
      person,
      relation: own.relation,
      until: own.until,
      ...sharedNow,
      grants: toGrantsShown(granted, person.protection, now).filter(({ holder }) => holder === 'relative'),
      looks,
      lastVisit: toInstant(own.lastSeenAt),
    }
  })
}

async function selectPerson(tx: Tx, { personId }: MyGrant): Promise<MineView['person'] | null> {
  const [found] = await tx
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      protection: people.protection,
      deceasedOn: people.deceasedOn,
    })
    .from(people)
    .where(eq(people.id, personId))
  if (!found) return null
  const { familyName, deceasedOn, ...person } = found
  return { ...person, name: `${person.givenName} ${familyName}`, deceased: deceasedOn !== null }
}

function toGrantsShown(rows: readonly PersonsGrant[], protection: Protection, now: Instant): GrantShown[] {
  return rows.map((row) => ({
    id: row.grantId,
    holder: row.holder,
    name: row.name,
    relation: row.relation,
    items: row.items,
    until: row.until,
    status: grantStatus(row, localDate(now), protection),
    grantedAt: toInstant(row.grantedAt),
    grantedBy: row.grantedBy,
    form: row.form,
    openedAt: toInstant(row.openedAt),
    endedAt: toInstant(row.endedAt),
  }))
}

async function listLooks(tx: Tx): Promise<MineView['looks']> {
  const looks = await looksAtMyPerson(tx, looksShown)
  return looks.map(({ at, name, unitName, reader, action }) => ({
    at: toInstant(at),
    name: name ?? reader,
    unitName,
    action,
  }))
}

async function logLook(tx: Tx, { discharge, plan }: SharedNow): Promise<void> {
  const shown = [discharge?.processId, plan?.processId].filter((id) => id !== undefined)
  await Promise.all((shown.length > 0 ? shown : [null]).map((id) => logGuestLook(tx, id)))
}
