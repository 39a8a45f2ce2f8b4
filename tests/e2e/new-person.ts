import personnummer from 'personnummer'

const two = (number: number) => String(number).padStart(2, '0')

/** Counts on from the second in which it began, so that a worker that is started anew in the same run repeats none. */
let next = Math.floor(Date.now() / 1000)

/** A made-up person born 1905–1929 with a number of the tax agency's test series (980–999), new at every call. */
export function newPerson() {
  const index = next++
  const [serial, day, month, year] = [index, index / 20, index / 560, index / 6720].map(Math.floor) as [
    number,
    number,
    number,
    number,
  ]
  const date = `${1905 + (year % 25)}${two(1 + (month % 12))}${two(1 + (day % 28))}`
  const nine = `${date}${980 + (serial % 20)}`
  const digit = [...'0123456789'].find((last) => personnummer.valid(`${nine}${last}`))
  const familyName = `Prov${index}`
  return { number: `${nine}${digit}`, givenName: 'Asta', familyName, name: `Asta ${familyName}` }
}

export type NewPerson = ReturnType<typeof newPerson>
