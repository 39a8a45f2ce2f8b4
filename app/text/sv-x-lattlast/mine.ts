import type { Reworded } from '../messages.ts'
import type { mine as source } from '../sv/mine.ts'
import { doing } from './mine-doing.ts'
import { mineForms } from './mine-forms.ts'
import { minePlan } from './mine-plan.ts'

/** The person's own side in easy-read Swedish: short words, short sentences, one thought in each. */
export const mine = {
  headline: {
    leaves: {
      shortTermStay: '{you, select, yes {Du} other {{name}}} ska bo en tid på ett boende. Det börjar {when}',
      specialHousing: '{you, select, yes {Du} other {{name}}} ska till sitt boende {when}',
      otherHospital: '{you, select, yes {Du} other {{name}}} ska till ett annat sjukhus {when}',
      hospice: '{you, select, yes {Du} other {{name}}} ska till ett hospice {when}',
    },
    left: {
      shortTermStay: '{you, select, yes {Du} other {{name}}} bor en tid på ett boende',
    },
    dayHasPassedMore: 'Dagen skulle vara {when}. Ring. Fråga vilken dag det blir.',
    ready: '{you, select, yes {Du} other {{name}}} är frisk nog att åka hem. Det säger läkaren',
    readyMore: 'Vi vet inte dagen än.',
    inHospitalMore: 'Vi vet inte än när {you, select, yes {du} other {{name}}} kommer hem.',
    stopped: '{you, select, yes {Din hjälp här} other {Hjälpen här för {name}}} är slut',
    stoppedMore: 'Du behöver inte göra något. Ring om du vill fråga.',
    plan: {
      proposed: 'Någon vill göra en plan',
      offered: '{you, select, yes {Du kan} other {{name} kan}} få en plan',
      declined: '{you, select, yes {Du} other {{name}}} vill inte ha en plan',
      preparing: 'Vi gör {you, select, yes {din plan} other {{whose} plan}}',
      established: '{you, select, yes {Din plan} other {{whose} plan}} är klar',
      revising: 'Vi ändrar {you, select, yes {din plan} other {{whose} plan}}',
      closed: '{you, select, yes {Din plan} other {{whose} plan}} är slut',
    },
    certainty: {
      preliminary: 'Det är inte säkert. Dagen kan ändras.',
      probable: 'Det blir nog så. Men dagen kan ändras.',
      fixed: 'Det är bestämt.',
    },
  },
  news: {
    moved: 'Dagen är ändrad. Förut: {before}. Nu: {on}.',
    first: 'Det finns något nytt om dagen.',
    untold:
      '{you, select, yes {Personalen har inte pratat med dig om dagen än. Fråga dem.} other {{name} vet inte det här än. Låt personalen berätta först.}}',
  },
  now: {
    responsible: 'De gör det: {unit}.',
    due: 'Det ska vara klart {when}.',
    late: 'Det skulle vara klart {when}. Det är sent. Du kan ringa.',
    nothing: 'Inget händer just nu.',
    report: 'Berätta hur det gick att komma hem',
  },
  doing,
  call: {
    usual: '{name} svarar {hours}. Nu svarar {onCall}.',
    advice: 'Vill du ha råd? Ring {number}',
    danger: 'Är det fara för livet? Ring {number}',
  },
  way: {
    title: 'Vad händer sen?',
    ready: 'Läkaren säger ja till att lämna sjukhuset',
    leaves: {
      shortTermStay: '{you, select, yes {Du} other {{name}}} {done, select, yes {åkte} other {åker}} till boendet',
      otherHospital:
        '{you, select, yes {Du} other {{name}}} {done, select, yes {åkte} other {åker}} till ett annat sjukhus',
    },
    starts: '{unit} {done, select, yes {började} other {börjar}} hjälpa',
    firstVisit:
      'Någon {done, select, yes {kom} other {kommer}} och {done, select, yes {hälsade} other {hälsar}} på hemma',
    called:
      'Någon {done, select, yes {ringde} other {ringer}} och {done, select, yes {frågade} other {frågar}} hur det går',
    meeting: 'Möte om planen',
    planMade: 'Planen är klar',
    followUp: 'Vi {done, select, yes {frågade om planen var bra} other {frågar om planen är bra}}',
    later: 'vi vet inte dagen än',
  },
  item: {
    date: 'Dagen för att komma hem',
    contacts: 'Vem man ringer. Vem som hjälper',
  },
  deceased: {
    text: 'Vi är ledsna för din skull. Du behöver inte göra något här.',
    call: 'Du kan ringa om du vill prata.',
  },
  ...mineForms,
  ...minePlan,
} as const satisfies Reworded<typeof source>
