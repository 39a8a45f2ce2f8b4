import type { PlanToPrint } from '#app/domain/paper-views.ts'
import type { PlanAction, PlanGoal } from '#app/domain/plan-views.ts'

const at = '2026-11-20T13:30:00Z'
const by = { at, who: { party: 'outpatient', unitName: 'Björkens vårdcentral', name: 'Maria Björk' } } as const

export const goal = (id: string, over: Partial<PlanGoal> = {}): PlanGoal => ({
  ...by,
  id,
  text: 'Kunna gå till affären själv och prata med dem jag känner där.',
  ownWords: true,
  horizon: 'long',
  measure: 'Till affären och hem två gånger i veckan',
  result: null,
  personSays: null,
  ...over,
})

export const action = (id: string, over: Partial<PlanAction> = {}): PlanAction => ({
  id,
  added: by,
  text: 'Hjälp med dusch och påklädning',
  principal: 'municipality',
  other: null,
  unit: 'u1',
  unitName: 'Hemtjänsten Öst',
  who: 'Amir Rahimi',
  start: '2026-11-24',
  when: 'Varje morgon mellan 8 och 9',
  dueOn: null,
  dueDay: null,
  coupledWith: null,
  coupledText: null,
  movedBy: null,
  status: 'agreed',
  late: false,
  owned: true,
  mine: false,
  ...over,
})

const actions = [
  action('a1'),
  action('a2', {
    text: 'Matleverans till dörren',
    when: 'Tisdagar och fredagar',
    coupledText: 'Insulin före middagen',
  }),
  action('a3', {
    text: 'Insulin före middagen',
    principal: 'region',
    unitName: 'Björkens vårdcentral',
    who: 'Maria Björk',
    when: 'Varje dag klockan 16.30',
  }),
  action('a4', {
    text: 'Träna balans och trappa med fysioterapeut',
    principal: 'region',
    unitName: 'Rehab Öst',
    who: 'Johan Ståhl',
    when: null,
    dueOn: '2027-01-15',
    dueDay: '2027-01-15',
    status: 'proposed',
  }),
  action('a5', {
    text: 'Följer med på promenad',
    principal: null,
    other: 'relative',
    unit: null,
    unitName: null,
    who: 'Karin Ek, dotter',
    when: 'Söndagar',
  }),
]

/** A plan as most are: the person's words, two goals and five actions of both principals and a daughter. */
export const usualPlan: PlanToPrint = {
  person: { name: 'Anna Ek', number: '19380412-9106' },
  established: {
    version: 2,
    at,
    consent: 'given',
    changes: [
      { what: 'action', id: 'a4', before: null, after: 'Träna balans och trappa med fysioterapeut' },
      { what: 'lead', id: null, before: 'Eva Lund', after: 'Maria Björk · Björkens vårdcentral' },
    ],
  },
  content: {
    whatMatters: {
      ...by,
      told: 'self',
      text: 'Jag vill bo kvar hemma med katten Sotis så länge det går.\nMorgnarna är svårast. Då behöver jag att någon kommer i lugn och ro.',
    },
    needs: [
      { ...by, id: 'n1', lifeArea: 5, text: 'Klara morgnarna: stiga upp, duscha och klä sig utan att bli yr.' },
      { ...by, id: 'n2', lifeArea: 4, text: 'Gå säkert inne och ute efter höftbrottet.' },
      { ...by, id: 'n3', lifeArea: 10, text: 'Veta att någon kommer om jag larmar på natten.' },
    ],
    goals: [
      goal('g1'),
      goal('g2', {
        text: 'Gå i trappan utan att hålla i någon',
        ownWords: false,
        horizon: 'short',
        measure: 'Till jul',
      }),
    ],
    actions,
    othersNone: false,
    lead: {
      principal: 'region',
      name: 'Maria Björk',
      phone: '08-123 45 67',
      profession: 'distriktssköterska',
      unitId: 'u2',
      unitName: 'Björkens vårdcentral',
      acceptedAt: at,
    },
    nextFollowUp: '2027-02-19',
  },
}

const times = <T>(count: number, make: (id: string, index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(`x${index + 1}`, index))

/** A plan with as many goals and actions as asked for. */
export const longPlan = (count: number): PlanToPrint => ({
  ...usualPlan,
  content: {
    ...usualPlan.content,
    goals: times(count, (id, index) => goal(id, { text: `Mål ${index + 1}: kunna laga min egen mat igen.` })),
    actions: times(count, (id, index) =>
      action(id, { text: `Insats ${index + 1}`, principal: index % 2 ? 'region' : 'municipality' }),
    ),
  },
})
