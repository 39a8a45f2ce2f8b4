import {
  acceptsLead,
  action,
  asks,
  byOther,
  comes,
  consents,
  goal,
  invites,
  leads,
  matters,
  need,
  offers,
  replies,
  takesPart,
} from '../sip-lines.ts'
import type { PlanStory } from '../story.ts'

const units = ['bjorken', 'assessorsSunneras', 'nursesSunneras', 'ward42'] as const

/** In the ward now, while the plan is being made: with the person's own words, and a meal moved away from its medicine. */
export const annasPlan: PlanStory = {
  person: 'anna',
  proposed: null,
  unfolds: (clock) => [
    offers('-3d 11:30', 'maria', 'På avdelningen, tillsammans med dottern Karin'),
    consents('-3d 11:40', 'maria', units, {
      persons: ['Karin Ek, dotter'],
      topics: ['Hemtjänst', 'Läkemedel', 'Träning'],
      excluded: ['Ekonomi'],
    }),
    ['-3d 13:00', 'maria', 'participants.chosen', { invite: ['Karin Ek, dotter'], keepOut: [] }],
    takesPart('-3d 13:10', 'maria', 'prepare', 'withSupport', {
      hindrance: 'Hör dåligt när flera talar',
      adaptation: 'Samtal i enskilt rum, hörapparaten på, bara en som talar åt gången',
    }),
    leads('-3d 14:00', 'olof', 'maria'),
    acceptsLead('-3d 14:10', 'maria'),
    invites('-3d 14:20', 'maria', 'assessorsSunneras', clock.on(1)),
    invites('-3d 14:21', 'maria', 'nursesSunneras', clock.on(1)),
    ...comes('-3d 15:30', 'lena'),
    matters(
      '-2d 10:00',
      'annaEk',
      'Att få vara hemma hos katten Sigge och sköta mig själv så långt det går. Jag vill kunna gå till brevlådan och läsa min egen tidning.',
    ),
    need('-2d 10:30', 'maria', 4, 'Går med rollator inomhus, osäker i trappan ner till porten'),
    need('-2d 10:40', 'lena', 5, 'Behöver hjälp med dusch och med varm mat mitt på dagen'),
    goal('-2d 11:00', 'annaEk', 'brevladan', 'Gå till brevlådan själv varje dag', { measure: 'Sju dagar i rad' }),
    goal('-2d 11:10', 'maria', 'andningen', 'Klä mig utan att bli andfådd', { horizon: 'long' }),
    takesPart('-2d 11:20', 'annaEk', 'invite', 'self'),
    action('-2d 13:00', 'lena', ['assessorsSunneras', 'Hemtjänsten, grupp Norr'], {
      id: 'lunch',
      text: 'Värmer lunch och äter tillsammans med Anna',
      start: clock.on(2),
      when: 'varje dag kl. 12.00',
    }),
    action('-2d 13:20', 'amir', ['nursesSunneras', 'Amir Rahimi'], {
      id: 'medicin',
      text: 'Ger diabetesmedicin och tar blodsocker före lunch',
      start: clock.on(2),
      when: 'varje dag kl. 11.45',
      coupledWith: 'lunch',
    }),
    action('-2d 13:40', 'maria', ['bjorken', 'Maria Björk'], {
      id: 'hembesok',
      text: 'Hembesök med vikt, blodtryck och genomgång av läkemedlen',
      start: clock.on(4),
      dueOn: clock.on(9),
    }),
    action('-2d 13:50', 'maria', ['nursesSunneras', 'Jonas Falk'], {
      id: 'traning',
      text: 'Tränar trappan och vägen till brevlådan',
      start: clock.on(3),
      when: 'måndag och torsdag',
    }),
    byOther('-2d 14:00', 'lena', ['relative', 'Karin Ek'], {
      id: 'katten',
      text: 'Sköter katten tills Anna är hemma, och handlar på lördagar',
      start: clock.on(-2),
    }),
    asks('-2d 14:30', 'karinEk', 'natten', 'Vem ringer vi om mamma ramlar på natten?'),
    [
      '-2d 15:00',
      'maria',
      'meeting.scheduled',
      {
        id: 'planeringsmote',
        at: clock.booked(2, '10:00'),
        mode: 'video',
        link: 'https://video.example/rum/5b0e1c9a7d42f83660e4',
      },
    ],
    replies(
      '-2d 16:00',
      'maria',
      'natten',
      'Tryck på larmet. Då kommer nattpatrullen, och de ringer hemsjukvården om det behövs.',
    ),
    ['-20h', 'lena', 'action.changed', { id: 'lunch', when: 'varje dag kl. 13.00' }],
    asks('-6h', 'karinEk', 'horapparat', 'Kan någon byta batteri i hörapparaten varje vecka?', 'assessorsSunneras'),
  ],
}
