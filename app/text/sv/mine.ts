import type { GrantItem } from '#app/domain/mine-views.ts'
import type { Certainty } from '#app/domain/views.ts'
import type { Party } from '#machines/parties.ts'
import type { Meeting, PlanState } from '#machines/sip/index.ts'
import { doing } from './mine-doing.ts'
import { mineForms } from './mine-forms.ts'
import { minePlan } from './mine-plan.ts'

/**
 * The person's own side: read by people of eighty on a phone. No word of the trade, one thought a sentence. `you` is
 * `yes` when the reader is the person; `name` is the given name and `whose` its genitive.
 */
export const mine = {
  title: 'Min samordning',
  titled: '{name}: {page}',
  header: {
    skip: 'Till innehållet',
    signOut: 'Logga ut',
    other: 'Byt person',
  },
  text: {
    label: 'Välj hur du vill läsa',
    sv: 'Vanlig text',
    'sv-x-lattlast': 'Lätt svenska',
    en: 'English',
    larger: 'Större text',
  },
  greeting: {
    hello: 'Hej {reader}.',
    about: '{you, select, yes {Det här gäller dig.} other {Det här gäller {name}.}}',
  },
  headline: {
    leaves: {
      home: '{you, select, yes {Du} other {{name}}} kommer hem {when}',
      shortTermStay: '{you, select, yes {Du} other {{name}}} flyttar till en korttidsplats {when}',
      specialHousing: '{you, select, yes {Du} other {{name}}} kommer till boendet {when}',
      otherHospital: '{you, select, yes {Du} other {{name}}} flyttar till ett annat sjukhus {when}',
      hospice: '{you, select, yes {Du} other {{name}}} flyttar till hospice {when}',
    },
    left: {
      home: '{you, select, yes {Du} other {{name}}} är hemma',
      shortTermStay: '{you, select, yes {Du} other {{name}}} är på en korttidsplats',
      specialHousing: '{you, select, yes {Du} other {{name}}} är på boendet',
      otherHospital: '{you, select, yes {Du} other {{name}}} är på ett annat sjukhus',
      hospice: '{you, select, yes {Du} other {{name}}} är på hospice',
    },
    leftSince: 'Sedan {when}.',
    dayHasPassed: '{you, select, yes {Du} other {{name}}} är kvar på sjukhuset',
    dayHasPassedMore: 'Dagen var tänkt till {when}. Ring och fråga vilken dag det blir nu.',
    ready: 'Läkaren säger att {you, select, yes {du} other {{name}}} kan åka hem',
    readyMore: 'Dagen är inte bestämd än.',
    inHospital: '{you, select, yes {Du} other {{name}}} är på sjukhuset',
    inHospitalMore: 'Ingen vet än vilken dag {you, select, yes {du} other {{name}}} kommer hem.',
    stopped: '{you, select, yes {Din samordning} other {Samordningen för {name}}} är avslutad',
    stoppedMore: 'Du behöver inte göra något. Ring om du undrar.',
    concerns: '{you, select, yes {Din samordning} other {Samordningen för {name}}}',
    plan: {
      proposed: 'Någon har föreslagit en gemensam plan',
      offered: '{you, select, yes {Du kan} other {{name} kan}} få en gemensam plan',
      declined: '{you, select, yes {Du} other {{name}}} har sagt nej till en gemensam plan',
      preparing: '{you, select, yes {Din plan} other {{whose} plan}} håller på att göras',
      established: '{you, select, yes {Din plan} other {{whose} plan}} gäller nu',
      revising: '{you, select, yes {Din plan} other {{whose} plan}} håller på att ändras',
      closed: '{you, select, yes {Din plan} other {{whose} plan}} är avslutad',
    } satisfies Record<PlanState, string>,
    at: 'klockan {time}',
    transport: 'Resan hem: {how}',
    certainty: {
      preliminary: 'Dagen är inte säker. Den kan ändras.',
      probable: 'Det är troligen den dagen. Den kan ändras.',
      fixed: 'Dagen är bestämd.',
    } satisfies Record<Certainty, string>,
  },
  news: {
    mark: 'Nytt',
    moved: 'Dagen är ändrad. Det var {before}. Nu är det {on}.',
    first: 'Det är ett nytt besked om dagen.',
    because: 'Varför: {reason}',
    untold:
      '{you, select, yes {Personalen har inte hunnit prata med dig om dagen än. Fråga dem gärna.} other {Ingen har hunnit berätta det här för {name} än. Låt gärna personalen göra det först.}}',
  },
  now: {
    title: 'Just nu',
    responsible: 'Ansvarar: {unit}.',
    due: 'Ska vara klart {when}.',
    late: 'Det skulle ha varit klart {when}. Ring och fråga om du undrar.',
    nothing: 'Inget särskilt händer just nu.',
    youNeedNot: 'Du behöver inte göra något i dag.',
    youCan: 'Det här kan du göra:',
    answerMeeting: 'Svara om du kommer på mötet',
    report: 'Säg hur det gick att komma hem',
    newAnswer: 'Läs svaret på frågan',
  },
  doing,
  party: {
    inpatient: 'Sjukhuset',
    outpatient: 'Vårdcentralen',
    socialServices: 'Kommunen',
    municipalHealth: 'Kommunens sjuksköterskor',
    provider: 'Omsorgen',
    person: 'Personen själv',
    relative: 'En närstående',
    system: 'Hemvägen',
  } satisfies Record<Party, string>,
  call: {
    title: 'Frågor? Ring',
    button: 'Ring {name}',
    until: 'Gäller till {when}.',
    always: 'Svarar dygnet runt.',
    usual: '{name} svarar {hours}. Just nu svarar {onCall}.',
    hours: 'Svarar {hours}.',
    nobody: 'Ring vården på telefon 1177.',
    advice: 'Råd om vård: ring {number}',
    danger: 'Vid fara för livet: ring {number}',
    line: 'Frågor? Ring {name}',
  },
  way: {
    title: 'Vad händer sedan?',
    status: { done: 'Klart', now: 'Nu', coming: 'Kommer' },
    admitted: '{you, select, yes {Du} other {{name}}} kom till sjukhuset',
    ready: 'Läkaren säger att {you, select, yes {du} other {{name}}} kan lämna sjukhuset',
    leaves: {
      home: '{you, select, yes {Du} other {{name}}} {done, select, yes {åkte} other {åker}} hem',
      shortTermStay:
        '{you, select, yes {Du} other {{name}}} {done, select, yes {åkte} other {åker}} till korttidsplatsen',
      specialHousing: '{you, select, yes {Du} other {{name}}} {done, select, yes {åkte} other {åker}} till boendet',
      otherHospital:
        '{you, select, yes {Du} other {{name}}} {done, select, yes {åkte} other {åker}} till det andra sjukhuset',
      hospice: '{you, select, yes {Du} other {{name}}} {done, select, yes {åkte} other {åker}} till hospice',
    },
    starts: '{unit} {done, select, yes {började} other {börjar}} hjälpa till',
    firstVisit:
      'Någon {done, select, yes {kom} other {kommer}} hem till {you, select, yes {dig} other {{name}}} första gången',
    called: 'Någon {done, select, yes {ringde och frågade} other {ringer och frågar}} hur det går',
    meeting: 'Möte om {you, select, yes {din plan} other {{whose} plan}}',
    planMade: '{you, select, yes {Din plan} other {{whose} plan}} är klar',
    followUp: 'Vi {done, select, yes {såg efter om planen hade hjälpt} other {ser efter om planen har hjälpt}}',
    soon: 'samma dag eller dagen efter',
    later: 'dagen kommer senare',
  },
  mode: {
    home: 'Hemma',
    ward: 'På sjukhuset',
    video: 'På video',
    phone: 'På telefon',
  } satisfies Record<Meeting['mode'], string>,
  helpers: {
    title: '{you, select, yes {Vilka hjälper dig?} other {Vilka hjälper {name}?}}',
    call: 'Ring {name}, {phone}',
    hours: 'Svarar {hours}',
  },
  item: {
    date: 'Dagen för hemgång och vad som händer',
    contacts: 'Vem man ringer och vilka som hjälper',
    plan: 'Planen',
    questions: 'Frågor och svar',
  } satisfies Record<GrantItem, string>,
  empty: 'Det finns inget att läsa här just nu. Ring om du undrar något.',
  deceased: {
    title: '{name} har dött',
    text: 'Vi beklagar sorgen. Du behöver inte göra något här, och du får inga fler påminnelser.',
    call: 'Du kan ringa om du vill fråga eller prata.',
  },
  ...mineForms,
  ...minePlan,
} as const
