import type { When } from '#app/demo/clock.ts'

const minutesPerDay = 24 * 60

/** Moments evenly spread over the days from `from` to `to` days ago: each call gives the next of `count`. */
export function timeline(from: number, to: number, count: number): () => When {
  const step = Math.max(1, Math.floor(((from - to) * minutesPerDay) / (count + 1)))
  let minutes = 8 * 60
  return () => {
    const when = minutes
    minutes += step
    const [hour, minute] = [Math.floor((when % minutesPerDay) / 60), when % 60]
    return `-${from - Math.floor(when / minutesPerDay)}d ${hour < 10 ? `0${hour}` : hour}:${minute < 10 ? `0${minute}` : minute}` as When
  }
}
