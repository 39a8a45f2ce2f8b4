import type { StaffParty } from '#machines/parties.ts'

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
