import { randomInt } from 'node:crypto'
import personnummer from 'personnummer'

const two = (number: number) => String(number).padStart(2, '0')

/** A made-up person born 1905–1929 with a number of the tax agency's test series (980–999), new at every call. */
export function newPerson() {
  const date = `${randomInt(1905, 1930)}${two(randomInt(1, 13))}${two(randomInt(1, 29))}`
  const nine = `${date}${randomInt(980, 1000)}`
  const digit = [...'0123456789'].find((last) => personnummer.valid(`${nine}${last}`))
  const familyName = `Prov${randomInt(1e6)}`
  return { number: `${nine}${digit}`, givenName: 'Asta', familyName, name: `Asta ${familyName}` }
}

export type NewPerson = ReturnType<typeof newPerson>
