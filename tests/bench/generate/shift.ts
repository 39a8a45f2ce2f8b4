const dayMs = 86_400_000
const date = /(?<![\d-])20\d\d-\d\d-\d\d(?![\d-])/g

/** The text with every date and every instant of this century so many days later. Times of day stay as they are. */
export function shiftDates(text: string, days: number): string {
  const known = new Map<string, string>()
  return text.replace(date, (day) => {
    const before = known.get(day)
    if (before) return before
    const later = new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
    known.set(day, later)
    return later
  })
}
