import type { Region } from '#tests/factories/region.ts'
import type { Message } from './cases.ts'

/** Eight who each speak of something else in the case, and can say it again for ever without the state growing. */
export function eightVoices({ ward, healthCentre, assessors, municipalNurses }: Region): readonly Message[] {
  const told = (what: string) => ({ what, how: 'phone', toldBy: 'Anna' })
  const understood = (topic: string) => ({ topic, result: 'understood' })
  return [
    { seat: ward, type: 'person.told', data: told('date') },
    { seat: healthCentre, type: 'person.told', data: told('contact') },
    { seat: assessors, type: 'person.told', data: told('plan') },
    { seat: municipalNurses, type: 'person.told', data: told('readiness') },
    { seat: ward, type: 'understanding.checked', data: understood('medication') },
    { seat: healthCentre, type: 'understanding.checked', data: understood('whomToCall') },
    { seat: assessors, type: 'planning.started', data: { note: 'Hembesök på torsdag' } },
    { seat: municipalNurses, type: 'understanding.checked', data: understood('whoComes') },
  ]
}
