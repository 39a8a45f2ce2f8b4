import { randomUUID } from 'node:crypto'
import { asUnit, type Database, type Tx } from '#db/client.server.ts'
import { type NewPerson, type OpenedProcess, openProcess } from '#db/open-process.server.ts'
import { type EventRows, recordMyEvent } from '#db/record-event.server.ts'
import {
  accessLog,
  acuteCodes,
  credentials,
  deviations,
  documents,
  grants,
  invitations,
  outbox,
  policies,
  processLinks,
  processParties,
  type StoredState,
  seen,
  sessions,
  signInAttempts,
} from '#db/schema/index.ts'
import type { Region, Seat } from './region.ts'

export const emptyState: StoredState = { value: 'notStarted', context: {}, facts: {}, version: 0, touched: {} }

export const at = '2026-03-02T09:00:00.000Z'

/** Made-up people: the birth numbers 980–999 are never given out. */
export const tolvan: NewPerson = {
  identifierType: 'personnummer',
  identifierValue: '191212121212',
  givenName: 'Tolvan',
  familyName: 'Tolvansson',
  birthDate: '1912-12-12',
  municipalityCode: '0580',
  address: 'Storgatan 1',
}

const process = { machineVersion: '1', policyVersion: 'statutory-2026', state: emptyState, status: 'underway' } as const

/** A bare case of the ward's, with the health centre as second party. Nothing has happened in it. */
export function makeCase(region: Region, person: NewPerson = tolvan): Promise<OpenedProcess> {
  return asUnit(region.ward, async (tx) => {
    const opened = await openProcess(tx, person, { ...process, kind: 'discharge', phase: 'admitted', startedAt: at })
    const { unitId, party } = region.healthCentre
    await tx.insert(processParties).values({ processId: opened.processId, unitId, party, since: new Date(at) })
    return opened
  })
}

/** A row in every table of the person's own side, written as the ward's request. */
async function fillPersonsSide(
  tx: Tx,
  { userId, unitId, regionId }: Seat,
  ids: { processId: string; personId: string },
) {
  const { processId, personId } = ids
  const grant = { personId, regionId, holder: 'relative', holderName: 'Karin' } as const
  const id = randomUUID()
  await tx
    .insert(grants)
    .values({ ...grant, id, items: ['date'], form: 'oral', grantedBy: userId, grantedUnit: unitId })
  await tx.insert(invitations).values({ grantId: id, tokenHash: `token of ${id}`, codeHash: 'code' })
  const paper = { processId, version: 1, variant: 'plan', sha256: '0', madeAt: new Date(at), madeBy: userId }
  await tx.insert(documents).values(paper)
  const code = { personId, codeHash: `code of ${id}`, madeBy: userId, unitId, expiresAt: new Date(at) }
  await tx.insert(acuteCodes).values(code)
}

/** A first event of the ward's, with a row in every table that an event writes. */
export function firstEvent({ ward, healthCentre }: Region): EventRows {
  const when = new Date(at)
  const event = { type: 'admission.registered', at, by: ward.sender, data: {}, version: 1 }
  const nothing = { estimatedOn: null, placeUnit: null }
  const awaited = { waitsForUnit: null, waitsForParty: null, waitsForEvent: null, waitsUntil: null }
  const step = { bucket: 'mine', event: null, task: null, item: null, dueAt: null } as const
  return {
    event: { version: 1, type: event.type, section: 'stay', event, at: when },
    process: { ...nothing, state: emptyState, status: 'underway', phase: 'admitted', certainty: null, endedAt: null },
    work: [ward, healthCentre].map(({ unitId }) => ({
      ...{ ...nothing, ...awaited, ...step, unitId },
      ...{ phase: 'admitted', version: 1, updatedAt: when },
    })),
    deadlines: [
      {
        ...{ kind: 'acknowledgement', subject: '', unitId: ward.unitId, owedBy: 'outpatient' },
        ...{ dueAt: when, metAt: null, status: 'open' },
      },
    ],
    meetings: [{ id: 'm1', at: when, mode: 'video', status: 'booked', link: null }],
    shared: [{ item: 'date', body: {}, personOnly: false, version: 1, updatedAt: when }],
    notices: [ward.unitId],
    key: 'a form',
    announcement: '{}',
  }
}

/** The same, with a row in every table that a case can reach. The ward writes what requests may; the owner the rest. */
export async function makeFullCase(owner: Database, region: Region, person: NewPerson = tolvan) {
  const { processId, personId } = await makeCase(region, person)
  const { userId, unitId, regionId, assignmentId } = region.ward
  const when = new Date(at)
  const ours = { processId, unitId }
  const sip = await asUnit(region.ward, async (tx) => {
    const plan = await openProcess(tx, { id: personId }, { ...process, kind: 'sip', phase: 'planning', startedAt: at })
    await tx.insert(processLinks).values({ fromProcess: processId, toProcess: plan.processId, kind: 'dischargeSip' })
    await recordMyEvent(tx, processId, firstEvent(region))
    await tx.insert(seen).values({ userId, processId, version: 1 })
    await tx.insert(outbox).values({ channel: 'mail', recipient: 'unit@example.org', template: 'news' })
    await tx.insert(accessLog).values({ userId, unitId, personId, processId, action: 'read' })
    await fillPersonsSide(tx, region.ward, { processId, personId })
    return plan.processId
  })
  await owner.insert(deviations).values({ ...ours, kind: 'acknowledgement', dueAt: when, draftedAt: when, facts: {} })
  await owner.insert(policies).values({ regionId, validFrom: '2026-01-01', version: 'local', body: {} })
  const end = new Date(Date.now() + 3_600_000)
  await owner
    .insert(sessions)
    .values({ id: `hash of ${unitId}`, userId, assignmentId, expiresAt: end, absoluteExpiresAt: end })
  await owner.insert(credentials).values({ userId, userName: `nurse-${unitId}`, passwordHash: 'unreadable' })
  await owner.insert(signInAttempts).values({ key: 'somebody' })
  return { processId, personId, sip }
}
