import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parties } from '#machines/parties.ts'
import {
  deadlines,
  defaultPolicy,
  dutyHolder,
  health,
  nextSteps,
  replay,
  type SipEventType,
  schemas,
  statutoryContent,
} from '#machines/sip/index.ts'
import { complete, type Line, municipalAction, tell } from './story.ts'

const types = Object.keys(schemas) as SipEventType[]
const anyLine = fc
  .tuple(fc.constantFrom(...types), fc.constantFrom(...parties))
  .map(
    ([type, party]): Line =>
      party === 'socialServices' && type === 'action.added' ? [type, party, municipalAction] : [type, party],
  )
const stories = fc.tuple(fc.constantFrom(0, 1, 3, complete.length), fc.array(anyLine, { maxLength: 40 }))
const asOf = '2027-01-20T08:00:00Z'

test('whatever is sent, in whatever order, the plan has one holder, an answer to every question, and folds to itself', () => {
  fc.assert(
    fc.property(stories, ([begun, lines]) => {
      const { state, history } = tell(...complete.slice(0, begun), ...lines)
      expect(replay(history)).toStrictEqual(state)
      const holder = dutyHolder(state)
      expect(holder.kind === 'contact' ? holder.phone : holder.party).toBeTruthy()
      const { status, causes } = health(state, defaultPolicy, asOf)
      if (status === 'alive') expect(causes).toEqual([])
      if (state.facts.versions.length === 0) expect(state.context.version).toBe(0)
      for (const { dueAt } of deadlines(state, defaultPolicy, asOf)) expect(dueAt).toMatch(/Z$/)
      expect(nextSteps(state, defaultPolicy, asOf).length).toBeLessThan(40)
      expect(statutoryContent(state).missing.length).toBeLessThanOrEqual(4)
    }),
    { numRuns: 150 },
  )
})
