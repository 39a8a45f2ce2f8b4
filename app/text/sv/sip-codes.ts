import type { GrantItem } from '#app/domain/mine-views.ts'
import type { PlanChange } from '#app/domain/plan-views.ts'
import type { Principal } from '#machines/parties.ts'
import type {
  Action,
  ConsentState,
  GapCode,
  Health,
  HealthCause,
  Meeting,
  PlanState,
  SipDeadlineKind,
  SipEventOf,
  SipEventType,
  StatutoryPoint,
} from '#machines/sip/index.ts'

type Data<Type extends SipEventType> = SipEventOf<Type>['data']

/** The plan's codes, as labels with a capital first. A code without its word does not compile. */
export const sipCodes = {
  plan: {
    proposed: 'Föreslagen',
    offered: 'Erbjuden',
    declined: 'Personen har tackat nej',
    preparing: 'Förbereds',
    established: 'Upprättad',
    revising: 'Ses över',
    closed: 'Avslutad',
  } satisfies Record<PlanState, string>,
  consent: {
    none: 'Inget samtycke än',
    given: 'Har samtyckt',
    declined: 'Har sagt nej',
    notPossible: 'Kan inte lämna samtycke',
    withdrawn: 'Har tagit tillbaka samtycket',
    lapsed: 'Samtycket har gått ut',
  } satisfies Record<ConsentState | 'lapsed', string>,
  answer: {
    takesPart: 'Deltar',
    notConcerned: 'Berörs inte',
    sendsText: 'Deltar med skriftligt underlag',
    none: 'Har inte svarat',
  } satisfies Record<Data<'party.answered'>['answer'] | 'none', string>,
  stage: {
    prepare: 'Förberedelse',
    invite: 'Kallelse',
    meet: 'Möte',
    plan: 'Planen skrivs',
    followUp: 'Uppföljning',
  } satisfies Record<Data<'participation.recorded'>['stage'], string>,
  way: {
    self: 'På plats',
    remote: 'På distans, via video eller telefon',
    bedside: 'Vid sängen',
    laterByPhone: 'I efterhand, på telefon',
    withSupport: 'Med stöd av någon',
    represented: 'Genom ombud',
    declined: 'Ville inte delta',
    couldNot: 'Kunde inte delta',
  } satisfies Record<Data<'participation.recorded'>['how'], string>,
  mode: {
    home: 'Hemma hos personen',
    ward: 'På avdelningen',
    video: 'Video',
    phone: 'Telefon',
  } satisfies Record<Meeting['mode'], string>,
  meetingStatus: {
    booked: 'Bokat',
    cancelled: 'Inställt',
    held: 'Hållet',
  } satisfies Record<Meeting['status'], string>,
  closing: {
    goalsMet: 'Målen är nådda',
    onePrincipalLeft: 'Insatser behövs bara från en huvudman',
    personEnds: 'Personen vill avsluta',
    moved: 'Personen har flyttat',
    deceased: 'Personen har avlidit',
    replaced: 'Ersätts av en annan plan',
  } satisfies Record<Data<'sip.closed'>['reason'], string>,
  health: {
    status: {
      alive: 'Planen lever',
      stalled: 'Planen har stannat upp',
      overdue: 'Något är försenat',
      notStarted: 'Inte påbörjad',
      closed: 'Avslutad',
    } satisfies Record<Health['status'], string>,
    cause: {
      NO_OWN_WORDS: 'Personens egna ord saknas',
      NO_LEAD: 'Ingen är huvudansvarig',
      PARTY_SILENT: 'Någon som är kallad har inte svarat',
      ACTION_WITHOUT_OWNER: 'En insats saknar ansvarig',
      ACTION_LATE: 'En insats är försenad',
      NO_FOLLOW_UP_DATE: 'Ingen uppföljning är bokad',
      FOLLOW_UP_OVERDUE: 'Uppföljningen är försenad',
      NO_STEP_FOR_DAYS: 'Inget har hänt på länge',
    } satisfies Record<HealthCause, string>,
  },
  point: {
    interventions: 'Överenskomna insatser från både region och kommun',
    responsibilities: 'Vem som svarar för varje insats',
    otherActions: 'Vad andra gör, eller att ingen annan gör något',
    leadPrincipal: 'Vilken huvudman som har det övergripande ansvaret',
  } satisfies Record<StatutoryPoint, string>,
  gap: {
    NOT_CONFIRMED_BY: 'Upprättad utan att alla bekräftat sin del',
    NO_OWN_WORDS: 'Upprättad utan personens egna ord',
    NO_FOLLOW_UP_DATE: 'Upprättad utan datum för uppföljning',
    NO_ADAPTATION_TRIED: 'Personen kunde inte delta, och ingen anpassning prövades',
  } satisfies Record<GapCode, string>,
  /** The life areas of IBIC. */
  area: {
    '1': 'Lärande och att tillämpa kunskap',
    '2': 'Allmänna uppgifter och krav',
    '3': 'Kommunikation',
    '4': 'Förflyttning',
    '5': 'Personlig vård',
    '6': 'Hemliv',
    '7': 'Mellanmänskliga interaktioner och relationer',
    '8': 'Viktiga livsområden (utbildning, arbete, ekonomi)',
    '9': 'Samhällsgemenskap, socialt och medborgerligt liv',
    '10': 'Känsla av trygghet',
    '11': 'Personligt stöd (närstående)',
  },
  horizon: { long: 'Långsiktigt', short: 'Kortsiktigt' } satisfies Record<Data<'goal.added'>['horizon'], string>,
  result: {
    reached: 'Nått',
    partly: 'Delvis nått',
    notReached: 'Inte nått',
  },
  told: {
    self: 'Berättat själv',
    withSupport: 'Berättat med stöd',
    relative: 'Berättat av närstående',
  } satisfies Record<Data<'whatMatters.recorded'>['told'], string>,
  other: {
    relative: 'Närstående',
    volunteer: 'Frivillig',
    agency: 'Annan myndighet eller verksamhet',
  } satisfies Record<NonNullable<Action['other']>, string>,
  principal: { region: 'Regionen', municipality: 'Kommunen' } satisfies Record<Principal, string>,
  form: {
    oral: 'Muntligt',
    written: 'Skriftligt',
    digital: 'Digitalt',
  } satisfies Record<Data<'consent.given'>['form'], string>,
  actionStatus: {
    proposed: 'Föreslagen',
    agreed: 'Överenskommen',
    done: 'Gjord',
    ended: 'Avslutad',
  } satisfies Record<Action['status'], string>,
  /** What a relative can be let to see. */
  item: {
    date: 'Datum och vad som händer',
    contacts: 'Vilka som hjälper till och hur de nås',
    plan: 'Planen',
    questions: 'Frågor och svar',
  } satisfies Record<GrantItem, string>,
  change: {
    whatMatters: 'Det som är viktigt',
    need: 'Behov',
    goal: 'Mål',
    action: 'Insats',
    lead: 'Huvudansvarig',
    othersNone: 'Vad andra gör',
  } satisfies Record<PlanChange['what'], string>,
  deadline: {
    partyAnswer: 'Svar på kallelsen',
    question: 'Svar på en fråga',
    followUp: 'Uppföljning av planen',
  } satisfies Record<SipDeadlineKind, string>,
} as const
