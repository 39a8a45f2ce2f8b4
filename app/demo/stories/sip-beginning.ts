import { consents, offers, takesPart } from '../sip-lines.ts'
import type { PlanStory } from '../story.ts'

/** Offered and waiting, declined, and a meeting held with nothing to show for it. Torsten's is proposed and no more. */
export const beginning: readonly PlanStory[] = [
  { person: 'sonja', proposed: null, unfolds: () => [offers('-4d 09:10', 'fatima', 'Per telefon, brev skickat')] },
  {
    person: 'ulla',
    proposed: null,
    unfolds: () => [
      offers('-4d 10:15', 'maria'),
      takesPart('-4d 10:20', 'maria', 'prepare', 'self'),
      [
        '-3d 13:00',
        'maria',
        'consent.declined',
        { reason: 'Vill inte att kommunen får veta hur det var hemma. Vill bli tillfrågad igen om en månad.' },
      ],
    ],
  },
  {
    person: 'rolf',
    proposed: null,
    unfolds: (clock) => [
      offers('-7d 09:10', 'petra'),
      consents('-7d 09:20', 'petra', 'ekeby'),
      ['-7d 09:30', 'petra', 'meeting.scheduled', { id: 'mote', at: clock.booked(-6, '10:00'), mode: 'ward' }],
      [
        '-6d 11:00',
        'petra',
        'meeting.held',
        { id: 'mote', at: clock.booked(-6, '10:00'), mode: 'ward', attended: ['Petra Åkesson', 'Ingrid Moberg'] },
      ],
      takesPart('-6d 11:10', 'petra', 'meet', 'couldNot', { hindrance: 'Somnade, mötet låg direkt efter röntgen' }),
    ],
  },
]
