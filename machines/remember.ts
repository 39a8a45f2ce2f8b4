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

/**
 * What follows from the facts and from what the key names, whatever the instant, is found out once for both. Only the
 * answer to the last key is kept, as long as the facts: the key is everything but the facts that the answer depends on.
 */
export function rememberByKey<Facts extends object, Policy, Answer>(
  keyOf: (policy: Policy) => string,
  ask: (facts: Facts, policy: Policy) => readonly Answer[],
): (facts: Facts, policy: Policy) => readonly Answer[] {
  const last = new WeakMap<Facts, { key: string; answers: readonly Answer[] }>()
  return (facts, policy) => {
    const key = keyOf(policy)
    const known = last.get(facts)
    if (known?.key === key) return known.answers
    const answers = ask(facts, policy)
    last.set(facts, { key, answers })
    return answers
  }
}
