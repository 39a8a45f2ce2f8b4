import type { Certainty, Clock, LaneEntry, Phase, Stage } from '#app/domain/views.ts'
import type { Party, ReceivingParty } from '#machines/parties.ts'

/** Field words that several screens share. A code of the machines without its word does not compile. */
export const words = {
  party: {
    inpatient: 'Slutenvården',
    outpatient: 'Öppenvården',
    socialServices: 'Socialtjänsten',
    municipalHealth: 'Kommunens hälso- och sjukvård',
    provider: 'Utföraren',
    person: 'Personen själv',
    relative: 'Närstående',
    system: 'Hemvägen',
  } satisfies Record<Party, string>,
  need: {
    outpatient: 'öppenvård',
    socialServices: 'socialtjänst',
    municipalHealth: 'kommunal hälso- och sjukvård',
  } satisfies Record<ReceivingParty, string>,
  phase: {
    admitted: 'Inskriven',
    planning: 'Planering',
    ready: 'Utskrivningsklar',
    home: 'Hemma',
    followedUp: 'Uppföljd',
    closed: 'Avslutad',
    interrupted: 'Avbruten',
    proposed: 'SIP föreslagen',
    offered: 'SIP erbjuden',
    declined: 'SIP avböjd',
    preparing: 'SIP förbereds',
    established: 'SIP upprättad',
    revising: 'SIP ses över',
  } satisfies Record<Phase, string>,
  stage: {
    admission: 'Inskrivning',
    planning: 'Planering',
    ready: 'Utskrivningsklar',
    homecoming: 'Hemgång',
    followUp: 'Uppföljning',
  } satisfies Record<Stage, string>,
  certainty: {
    preliminary: 'preliminärt',
    probable: 'troligt',
    fixed: 'bestämt',
  } satisfies Record<Certainty, string>,
  laneStatus: {
    done: 'Klart',
    yours: 'Ditt nästa steg',
    now: 'Pågår',
    late: 'Försenat',
    coming: 'Kommande',
    notNeeded: 'Behövs inte',
  } satisfies Record<LaneEntry['status'], string>,
  clockStatus: {
    open: 'Går',
    overdue: 'Försenad',
    met: 'I tid',
    late: 'För sent',
    void: 'Gäller inte längre',
  } satisfies Record<Clock['status'], string>,
  tag: {
    protected: 'Skyddad identitet',
    interpreter: 'Tolk: {language}',
    deceased: 'Avliden',
  },
  day: {
    today: 'i dag',
    tomorrow: 'i morgon',
    yesterday: 'i går',
  },
  due: {
    lateDays: '{days, plural, one {Försenad # dag} other {Försenad # dagar}}',
    lateHours: '{hours, plural, =0 {Försenad under 1 timme} one {Försenad # timme} other {Försenad # timmar}}',
    by: 'senast {when}',
    none: 'Ingen tidsgräns',
  },
  task: {
    callRecipients: 'Ring mottagarna om det nya datumet',
    information: 'Lämna uppgift: {item}',
  },
  reference: {
    law: '{chapter} kap. {section} § {law}',
    practice: 'Praxis',
  },
  phone: 'Ring {name}, {phone}',
  unknownUnit: 'en annan enhet',
} as const
