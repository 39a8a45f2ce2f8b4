/** Of so many cases at most. After a long stay what is kept of one is a tenth of a megabyte. */
const most = 32

/** Keeps what was set or asked for last, a value for each case, so that a server that runs for weeks stays small. */
export function keepLast<Value>() {
  const kept = new Map<string, Value>()
  const set = (key: string, value: Value): void => {
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  const get = (key: string): Value | null => {
    const value = kept.get(key)
    if (value === undefined) return null
    set(key, value)
    return value
  }
  return { get, set }
}
