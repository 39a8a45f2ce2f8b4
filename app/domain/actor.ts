import type { StaffParty } from '#machines/parties.ts'
import type { Sender } from '#machines/process.ts'

export const roles = [
  'wardNurse',
  'physician',
  'unitHead',
  'districtNurse',
  'needsAssessor',
  'municipalNurse',
  'therapist',
] as const
export type Role = (typeof roles)[number]

/** Who is asking: a signed-in member of staff under one chosen assignment (a unit and a role). */
export type Actor = {
  userId: string
  name: string
  assignmentId: string
  role: Role
  unitId: string
  unitName: string
  party: StaffParty
  organisationName: string
  regionId: string
}

/** Who sends an event from a form: someone who is signed in. */
export type SignedIn = Required<Sender>

export const senderOf = ({ party, unitId, userId }: Actor): SignedIn => ({ party, unit: unitId, user: userId })
