const dayMs = 86_400_000
const oldest = Date.UTC(1920, 0, 1)
const changedOn = Date.UTC(1990, 0, 1)
const youngest = Date.UTC(2007, 0, 1)

/** The tax agency's test series: twenty numbers a day before 1990, two a day from then on. */
const elder = { from: oldest, days: (changedOn - oldest) / dayMs, first: 980, count: 20 }
const younger = { from: changedOn, days: (youngest - changedOn) / dayMs, first: 238, count: 2 }

/** One in so many is young. */
const youngEvery = 50

/** How many people there are numbers for. */
export const mostPeople = elder.days * elder.count

/** The check digit of the nine digits before it: times 2, 1, 2 …, digits added, filled up to a whole ten. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** Prime to how many numbers there are, so that every person gets one of their own. */
const step = 7919

/** A number that no real person has, another for every `number` below `mostPeople`. */
export function identityOf(number: number): { identifier: string; born: string } {
  if (number >= mostPeople) throw new Error(`There are test numbers for ${mostPeople} people only.`)
  const isYoung = number % youngEvery === 0 && number / youngEvery < younger.days * younger.count
  const series = isYoung ? younger : elder
  const index = isYoung ? number / youngEvery : (number * step) % mostPeople
  const born = new Date(series.from + Math.floor(index / series.count) * dayMs).toISOString().slice(0, 10)
  const date = born.replaceAll('-', '')
  const serial = String(series.first + (index % series.count))
  return { identifier: `${date}${serial}${checkDigit(`${date.slice(2)}${serial}`)}`, born }
}

const given = ['Anna', 'Bengt', 'Britta', 'Eivor', 'Folke', 'Greta', 'Gösta', 'Inga', 'Ivar', 'Karin', 'Lars', 'Maj']
const family = ['Ahlin', 'Bergman', 'Dahl', 'Edlund', 'Forsén', 'Grahn', 'Holmér', 'Kvarnström', 'Lindahl', 'Moberg']
const streets = ['Björkvägen', 'Kyrkogatan', 'Lingonstigen', 'Skolgatan', 'Stationsvägen', 'Ängsvägen']

const nth = (names: readonly string[], number: number) => names[number % names.length] ?? ''

/** A made-up name and address. */
export const nameOf = (number: number) => ({
  given: nth(given, number * 7),
  family: nth(family, number * 3 + Math.floor(number / 12)),
  address: `${nth(streets, number * 5)} ${1 + (number % 90)}`,
})
