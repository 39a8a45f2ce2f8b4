/**
 * Answers the function with its latest results remembered, by the text it is given. Forgets all of them when there are
 * too many, so that a server that runs for weeks stays small.
 */
export function remember<Value>(make: (key: string) => Value, most = 5_000): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}
