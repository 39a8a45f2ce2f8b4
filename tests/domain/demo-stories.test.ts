import { describe, expect, it } from 'vitest'
import { clockFrom } from '#app/demo/clock.ts'
import { guestKeys, guestOf, guests } from '#app/demo/guests.ts'
import { people } from '#app/demo/people.ts'
import { units } from '#app/demo/region.ts'
import { type Action, type StayAction, script } from '#app/demo/script.ts'
import { actorOf, demoAccounts, staff } from '#app/demo/staff.ts'
import { planStories, stories } from '#app/demo/stories/index.ts'
import { parseIdentityNumber } from '#app/domain/identity-number.ts'
import { phaseOf } from '#app/domain/phase.ts'
import { localDate } from '#machines/calendar.ts'
import { begin, type DischargeState, deadlines, decide, payment, withDefaults } from '#machines/discharge/index.ts'

/** Nights, noons, ends of months and both changes of clocks. */
const moments = [
  '2026-11-20T09:30:00Z',
  '2026-11-20T23:00:00Z',
  '2026-11-21T22:59:59Z',
  '2026-12-31T11:00:00Z',
  '2027-03-01T05:15:00Z',
  '2027-03-28T01:30:00Z',
  '2027-10-31T00:30:00Z',
]
const morning = moments[0] as string

const isStay = (action: Action): action is StayAction => action.of === 'stay'

function play(actions: readonly Action[]) {
  const states = new Map<number, DischargeState>()
  for (const { story, at, who, type, data, person } of actions.filter(isStay)) {
    const { party, unitId, userId } = actorOf(who)
    const decision = decide(states.get(story) ?? begin(), { type, at, by: { party, unit: unitId, user: userId }, data })
    if (!decision.ok) throw new Error(`${person}: ${type} is refused: ${decision.code} ${decision.details}`)
    states.set(story, decision.state)
  }
  return [...states.values()]
}

describe('the stories of the demo', () => {
  it.each(moments)('are ones that the machine accepts, told at %s', (now) => {
    const actions = script(clockFrom(now))
    expect(play(actions)).toHaveLength(stories.length)
    for (const { at } of actions) expect(Date.parse(at)).toBeLessThanOrEqual(Date.parse(now))
  })

  it.each(moments)('keep to the order in which they are written, told at %s', (now) => {
    const latest = new Map<number, number>()
    for (const { story, index, person } of script(clockFrom(now))) {
      expect(index, person).toBe((latest.get(story) ?? -1) + 1)
      latest.set(story, index)
    }
  })

  it('fill every phase of the way home', () => {
    const phases = play(script(clockFrom(morning))).map(phaseOf)
    const count = (phase: string) => phases.filter((one) => one === phase).length
    expect(count('admitted')).toBeGreaterThanOrEqual(7)
    expect(count('planning')).toBeGreaterThanOrEqual(14)
    expect(count('ready')).toBeGreaterThanOrEqual(6)
    expect(count('home')).toBeGreaterThanOrEqual(4)
    for (const phase of ['followedUp', 'closed', 'interrupted']) expect(count(phase)).toBeGreaterThanOrEqual(2)
  })

  it.each(moments)('have clocks that were met, run out today and have run out, told at %s', (now) => {
    const clocks = play(script(clockFrom(now))).flatMap((state) => deadlines(state.facts, withDefaults(), now))
    const of = (status: string) => clocks.filter((clock) => clock.status === status)
    expect(of('met').length).toBeGreaterThan(20)
    expect(of('overdue').length).toBeGreaterThanOrEqual(5)
    const isToday = ({ dueAt }: { dueAt: string }) => localDate(dueAt) === localDate(now)
    expect(of('open').filter(isToday).length).toBeGreaterThanOrEqual(2)
  })

  it('show payment that counts, is owed and waits for a person to decide', () => {
    const statuses = play(script(clockFrom(morning))).map(({ facts }) => payment(facts, withDefaults(), morning).status)
    expect(statuses).toEqual(expect.arrayContaining(['counting', 'liable', 'blocked', 'settled', 'notApplicable']))
  })
})

describe('the people of the demo', () => {
  it('have numbers of the official test series only', () => {
    const published = ['191212121212', '197010632391', '19450829K088']
    for (const [key, { identifierType, identifierValue, identifierDomain, birthDate }] of Object.entries(people)) {
      const parsed = parseIdentityNumber(identifierValue, '2026-11-21')
      expect(parsed, key).toMatchObject({
        ok: true,
        type: identifierType,
        value: identifierValue,
        domain: identifierDomain,
        birthDate,
      })
      if (published.includes(identifierValue)) continue
      const serial = Number(identifierValue.slice(8, 11))
      const [first, last] = birthDate < '1990' ? [980, 999] : [238, 239]
      expect(serial >= first && serial <= last, key).toBe(true)
    }
  })

  it('are each in a story, each with a number of their own', () => {
    expect(new Set(Object.values(people).map(({ identifierValue }) => identifierValue)).size).toBe(
      Object.keys(people).length,
    )
    expect(new Set([...stories, ...planStories].map(({ person }) => person))).toEqual(new Set(Object.keys(people)))
  })

  it('have telephone numbers that nobody has', () => {
    const invented = /^(0\d{2}-000 00 \d{2}|070-174 06 (0[5-9]|[1-9]\d))$/
    const phones = [
      ...Object.values(people),
      ...Object.values(units),
      ...Object.values(staff),
      ...Object.values(guests),
    ].map(({ phone }) => phone)
    for (const phone of phones) if (phone) expect(phone).toMatch(invented)
  })
})

describe('the accounts of the demo', () => {
  it('cover every role and have a password and a name to sign in with', () => {
    const roles = [
      'wardNurse',
      'physician',
      'unitHead',
      'districtNurse',
      'needsAssessor',
      'municipalNurse',
      'therapist',
    ]
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(roles))
    for (const { userName, password } of demoAccounts) {
      expect(userName).toMatch(/^[a-z]+\.[a-z]+$/)
      expect(password.length).toBeGreaterThanOrEqual(8)
    }
  })

  it('let the person and relatives in, each by a name of their own', () => {
    const names = [...demoAccounts, ...guestKeys.map(guestOf)].map(({ userName }) => userName)
    expect(names).toEqual(expect.arrayContaining(['anna.ek', 'karin.ek', 'nils.ek']))
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+$/)
    const guestNames = guestKeys.map((key) => guestOf(key).userName)
    expect(new Set(guestNames).size).toBe(guestNames.length)
    expect(guestNames.filter((name) => demoAccounts.some(({ userName }) => userName === name))).toEqual([])
  })

  it('have someone who works in two places', () => {
    const names = demoAccounts.map(({ userName }) => userName)
    expect(names.length).toBeGreaterThan(new Set(names).size)
  })
})
