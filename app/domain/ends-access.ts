import type { DischargeEventType } from '#machines/discharge/index.ts'

const leaving: readonly DischargeEventType[] = ['notice.declined', 'notice.forwarded']

/** True for the events by which the sending unit gives the case back, and can no longer read it. */
export const endsAccess = (type: DischargeEventType): boolean => leaving.includes(type)
