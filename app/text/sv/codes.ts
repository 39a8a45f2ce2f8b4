import type {
  DeadlineKind,
  DischargeEventOf,
  DischargeEventType,
  GapCode,
  InformationItem,
  PaymentBlocker,
} from '#machines/discharge/index.ts'

type Data<Type extends DischargeEventType> = DischargeEventOf<Type>['data']

/** The machine's codes as they read inside a sentence. A code without its word does not compile. */
export const codes = {
  item: {
    adl: 'hur vardagen klaras (ADL)',
    medication: 'läkemedel',
    aids: 'hjälpmedel',
    rehab: 'träning och rehabilitering',
    home: 'hemmet',
    relatives: 'närstående',
    other: 'annat',
  } satisfies Record<InformationItem, string>,
  what: {
    date: 'datumet',
    contact: 'vem som är fast vårdkontakt',
    plan: 'planen',
    readiness: 'att hon eller han är utskrivningsklar',
  } satisfies Record<Data<'person.told'>['what'], string>,
  how: { inPerson: 'öga mot öga', phone: 'per telefon', letter: 'per brev', video: 'över video' } satisfies Record<
    Data<'person.told'>['how'],
    string
  >,
  topic: {
    date: 'datumet',
    medication: 'läkemedlen',
    whoComes: 'vem som kommer hem',
    whomToCall: 'vem man ringer',
  } satisfies Record<Data<'understanding.checked'>['topic'], string>,
  careForm: {
    somatic: 'somatisk vård',
    psychiatric: 'psykiatrisk vård',
    compulsory: 'psykiatrisk tvångsvård',
    forensic: 'rättspsykiatrisk vård',
  } satisfies Record<Data<'admission.registered'>['careForm'], string>,
  decline: {
    notRegisteredHere: 'personen är inte folkbokförd här',
    notOurUnit: 'fel enhet',
    unknownPerson: 'okänd person',
  } satisfies Record<Data<'notice.declined'>['reason'], string>,
  notice: {
    admissionNotice: 'Inskrivningsmeddelandet',
    ready: 'Meddelandet om utskrivningsklar',
    sipInvitation: 'Kallelsen till SIP',
    dischargeInformation: 'Informationen vid utskrivning',
  } satisfies Record<Data<'notice.voided'>['notice'], string>,
  void: { cancelled: 'makulerades', corrected: 'rättades' } satisfies Record<Data<'notice.voided'>['kind'], string>,
  sipReason: {
    onePrincipal: 'bara en huvudman behövs',
    declined: 'personen har tackat nej',
    coordinatedCarePlan: 'samordnad vårdplan görs i stället',
    existingSipUpdated: 'en befintlig SIP uppdateras',
  } satisfies Record<NonNullable<Data<'sip.decided'>['reason']>, string>,
  destination: {
    home: 'hemmet',
    shortTermStay: 'korttidsplats',
    specialHousing: 'särskilt boende',
    otherHospital: 'annat sjukhus',
    hospice: 'hospice',
  } satisfies Record<Data<'discharge.planned'>['destination'], string>,
  form: { written: 'skriftligt', oral: 'muntligt', both: 'skriftligt och muntligt' } satisfies Record<
    Data<'patientSummary.given'>['form'],
    string
  >,
  deadline: {
    admissionNotice: 'Inskrivningsmeddelande',
    acknowledgement: 'Kvittens på inskrivningsmeddelandet',
    contactAppointment: 'Fast vårdkontakt utses',
    tellPerson: 'Personen får veta datumet',
    information: 'Begärd uppgift',
    sipInvitation: 'Kallelse till SIP',
    dischargeInformation: 'Information vid utskrivning',
    reception: 'Första mötet hemma',
    followUpCall: 'Uppföljande samtal',
  } satisfies Record<DeadlineKind, string>,
  gap: {
    CONTACT_MISSING: 'Ingen fast vårdkontakt var utsedd vid hemgången',
    CONTACT_NOT_ACCEPTED: 'Den fasta vårdkontakten hade inte tackat ja vid hemgången',
    RECIPIENT_NOT_READY: 'Mottagaren hade inte sagt att de kunde ta emot',
    PERSON_NOT_TOLD: 'Personen hade inte fått veta datumet',
    INFORMATION_OWED: 'Begärda uppgifter hade inte lämnats',
    SIP_UNDECIDED: 'Frågan om SIP var inte avgjord',
    SUMMARY_NOT_GIVEN: 'Personen fick ingen sammanfattning med sig',
    NOTICE_NOT_SENT: 'Inskrivningsmeddelandet var inte skickat',
    APPOINTED_BY_ROUTINE: 'Den fasta vårdkontakten utsågs av rutin',
  } satisfies Record<GapCode, string>,
  blocker: {
    ADMISSION_NOTICE_MISSING: 'Inskrivningsmeddelandet saknas',
    ADMISSION_NOTICE_LATE: 'Inskrivningsmeddelandet kom för sent',
    SIP_INVITATION_MISSING: 'Kallelse till SIP saknas',
    SIP_INVITATION_LATE: 'Kallelsen till SIP kom för sent',
    SIP_INVITATION_BORDERLINE: 'Kallelsen till SIP kom efter en helgdag, någon avgör om det räknas som i tid',
    OUTPATIENT_MEASURES_MISSING: 'Öppenvårdens insatser är inte bekräftade',
  } satisfies Record<PaymentBlocker, string>,
  interruption: {
    deceased: 'personen har avlidit',
    noNeed: 'inget behov av insatser efter utskrivning',
    transferred: 'flyttad till annan slutenvård',
    movedOut: 'flyttad till annan ort',
    sharingRefused: 'personen vill inte att uppgifter delas',
    error: 'startad av misstag',
  } satisfies Record<Data<'case.interrupted'>['reason'], string>,
} as const
