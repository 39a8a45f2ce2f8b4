import { and, eq, isNull } from 'drizzle-orm'
import { asGuest, asSystem, type Tx } from '#db/client.server.ts'
import { accessLog, people } from '#db/schema/index.ts'
import { contactsNow } from './contacts-now.ts'
import { loadPlan } from './load-plan.server.ts'
import type { Guest } from './mine-views.ts'
import type { FridgeToPrint, PlanPaper, WantedVersion } from './paper-views.ts'
import { toPlanPaper } from './read-paper.server.ts'
import { selectSharedNow } from './select-shared.server.ts'
import type { Instant } from './view-parts.ts'

/**
 * The plan for the person's own side. The database says first that this guest may see the plan; only then is it read.
 * Logged as printed. As on the page, there is none of one who has died, and no grant gives anybody else the number.
 */
export async function readPlanPaperAsGuest(
  guest: Guest,
  wanted: WantedVersion,
  now: Instant,
): Promise<PlanPaper | null> {
  const visible = await asGuest(guest, (tx) => selectSharedNow(tx, guest.personId))
  const processId = visible.plan?.plan ? visible.plan.processId : null
  if (processId === null) return null
  return asSystem(async (tx) => {
    const loaded = await loadPlan(tx, guest, guest.personId)
    if (loaded?.processId !== processId || loaded.person.deceasedOn !== null) return null
    const paper = toPlanPaper(loaded, wanted, now)
    if (!paper) return null
    await logPrint(tx, guest, processId)
    return guest.party === 'person' ? paper : { ...paper, person: { ...paper.person, number: null } }
  })
}

/** The sheet for the fridge with what this guest may see: nobody to call without the contacts, no rows without the plan. */
export async function readFridgePaperAsGuest(guest: Guest, now: Instant): Promise<FridgeToPrint | null> {
  const read = await asGuest(guest, async (tx) => {
    const [person] = await tx
      .select({ givenName: people.givenName, familyName: people.familyName })
      .from(people)
      .where(and(eq(people.id, guest.personId), isNull(people.deceasedOn)))
    return person && { person, visible: await selectSharedNow(tx, guest.personId) }
  })
  if (!read?.visible.plan?.plan) return null
  const { person, visible } = read
  await asSystem((tx) => logPrint(tx, guest, visible.plan?.processId ?? null))
  return {
    person: { name: `${person.givenName} ${person.familyName}` },
    contacts: contactsNow(visible),
    plan: visible.plan?.plan ?? null,
    date: visible.discharge?.date ?? null,
    printedAt: now,
  }
}

async function logPrint(tx: Tx, { userId, grantId, personId }: Guest, processId: string | null): Promise<void> {
  await tx.insert(accessLog).values({ userId, grantId, personId, processId, action: 'print' })
}
