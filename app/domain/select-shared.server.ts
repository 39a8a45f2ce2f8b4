import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { processParties, shared } from '#db/schema/index.ts'
import type { MineView, Shared } from './mine-views.ts'

/** What the processes of a person share with the person's side: of the discharge and of the plan, those that go on. */
export type SharedNow = Pick<MineView, 'discharge' | 'plan'>

type SharedProcess = {
  id: string
  kind: string
  version: number
  items: { [Item in keyof Shared]?: Shared[Item] }
}

type Sight = {
  /** Leaves out what only the person may see, such as a plan whose consent has been withdrawn. */
  forAnyone?: boolean
  /** Leaves out the cases that this unit is not in. */
  seenBy?: string | null
}

/** The latest of what is shared about a person, as far as the transaction's role may see it. */
export async function selectSharedNow(
  tx: Tx,
  personId: string,
  { forAnyone = false, seenBy = null }: Sight = {},
): Promise<SharedNow> {
  const isInSight = and(
    eq(shared.personId, personId),
    forAnyone ? eq(shared.personOnly, false) : undefined,
    seenBy ? inArray(shared.processId, casesOf(tx, seenBy)) : undefined,
  )
  const rows = await tx.select().from(shared).where(isInSight).orderBy(desc(shared.updatedAt))
  const ids = [...new Set(rows.map(({ processId }) => processId))]
  const processes = ids.map((id) =>
    toProcess(
      id,
      rows.filter(({ processId }) => processId === id),
    ),
  )
  return { discharge: toDischarge(processes), plan: toPlan(processes) }
}

const casesOf = (tx: Tx, unitId: string) =>
  tx
    .select({ id: processParties.processId })
    .from(processParties)
    .where(and(eq(processParties.unitId, unitId), isNull(processParties.until)))

const toProcess = (id: string, own: readonly (typeof shared.$inferSelect)[]): SharedProcess => ({
  id,
  kind: own[0]?.kind ?? '',
  version: Math.max(...own.map(({ version }) => version)),
  items: Object.fromEntries(own.map(({ item, body }) => [item, body])),
})

const isOver = ({ items: { date, plan } }: SharedProcess) =>
  date?.phase === 'closed' || date?.phase === 'interrupted' || plan?.state === 'closed'

/** The process that goes on, else the one that ended last. */
function currentOf(processes: readonly SharedProcess[], kind: string): SharedProcess | undefined {
  const ofKind = processes.filter((process) => process.kind === kind)
  return ofKind.find((process) => !isOver(process)) ?? ofKind[0]
}

function toDischarge(processes: readonly SharedProcess[]): SharedNow['discharge'] {
  const found = currentOf(processes, 'discharge')
  if (!found) return null
  const { date = null, contacts = null } = found.items
  return { processId: found.id, version: found.version, date, contacts }
}

function toPlan(processes: readonly SharedProcess[]): SharedNow['plan'] {
  const found = currentOf(processes, 'sip')
  if (!found) return null
  const { contacts = null, plan = null, questions = null } = found.items
  return { processId: found.id, version: found.version, contacts, plan, questions }
}
