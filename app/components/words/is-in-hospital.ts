import type { Phase } from '#app/domain/views.ts'

/** True while going home lies ahead, so that the planned date still says something. */
export const isInHospital = (phase: Phase | null) => phase === 'admitted' || phase === 'planning' || phase === 'ready'
