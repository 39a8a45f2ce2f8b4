/**
 * The same question asked again of the same facts, by the same policy and at the same instant, is answered from memory: a
 * state that is written out asks for its deadlines in several places. Only the last answer is kept, as long as the facts.
 */
export function rememberLast<Facts extends object, Policy, Answer>(
  ask: (facts: Facts, policy: Policy, asOf: string) => Answer[],
): (facts: Facts, policy: Policy, asOf: string) => Answer[] {
  const last = new WeakMap<Facts, { policy: Policy; asOf: string; answers: Answer[] }>()
  return (facts, policy, asOf) => {
    const known = last.get(facts)
    if (known?.policy === policy && known.asOf === asOf) return [...known.answers]
    const answers = ask(facts, policy, asOf)
    last.set(facts, { policy, asOf, answers })
    return [...answers]
  }
}
